package counterpart.engine.ranking.portfolio;

import counterpart.engine.model.Field;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.gap.HoldingLevel;
import java.util.List;
import java.util.stream.IntStream;

/// A few regions side by side, for one profile.
///
/// @param matches the regions in the order asked for; `rank` and `rankByScore` are both the rank among all candidates
/// @param rows what is sought, then what any of the regions adds
public record RegionComparison(MatchQuery query, List<Match> matches, List<Row> rows) {

    public RegionComparison {
        matches = List.copyOf(matches);
        rows = List.copyOf(rows);
    }

    /// The fields that one region holds and none of the others does.
    ///
    /// @param position of the region
    public List<Field> onlyAt(int position, HoldingLevel holding) {
        return rows.stream()
                .filter(row -> row.isOnlyAt(position, holding))
                .map(Row::field)
                .toList();
    }

    /// A field and how strong each region is in it.
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
