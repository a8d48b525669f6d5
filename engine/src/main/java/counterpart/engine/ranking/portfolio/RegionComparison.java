package counterpart.engine.ranking.portfolio;

import counterpart.engine.model.Field;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.gap.HoldingLevel;
import java.util.List;
import java.util.stream.IntStream;

/// A comparison of a few regions for one profile.
///
/// @param matches the regions in the requested order; `rank` and `rankByScore` are both the rank among all
///     candidates
/// @param rows the sought fields, then the fields that any of the regions adds
public record RegionComparison(MatchQuery query, List<Match> matches, List<Row> rows) {

    public RegionComparison {
        matches = List.copyOf(matches);
        rows = List.copyOf(rows);
    }

    /// The fields that one region holds and none of the others holds.
    ///
    /// @param position of the region
    public List<Field> onlyAt(int position, HoldingLevel holding) {
        return rows.stream()
                .filter(row -> row.isOnlyAt(position, holding))
                .map(Row::field)
                .toList();
    }

    /// A field and the strength of each region in it.
    ///
    /// @param sought whether the profile seeks it
    /// @param strengths one for each region, in their order
    public record Row(Field field, boolean sought, List<Match.Strength> strengths) {

        public Row {
            strengths = List.copyOf(strengths);
        }

        boolean isOnlyAt(int position, HoldingLevel holding) {
            return IntStream.range(0, strengths.size())
                    .allMatch(i -> holding.isMet(strengths.get(i).strength()) == (i == position));
        }
    }
}
