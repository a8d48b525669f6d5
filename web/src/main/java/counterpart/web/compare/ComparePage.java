package counterpart.web.compare;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.gap.HoldingLevel;
import counterpart.engine.ranking.portfolio.RegionComparison;
import counterpart.web.layout.PageAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Regions as the columns of a table.
///
/// @param factors the score by factor, one row each
/// @param fields sought or added fields, one row each
/// @param address of this comparison
public record ComparePage(List<Column> columns, List<FactorRow> factors, List<FieldRow> fields, PageAddress address) {

    /// More columns do not fit side by side.
    static final int MOST = 4;

    private static final double NOTABLE = 0.05;

    public ComparePage {
        columns = List.copyOf(columns);
        factors = List.copyOf(factors);
        fields = List.copyOf(fields);
    }

    static ComparePage of(RegionComparison comparison, PageAddress address, Dataset dataset, Language language) {
        List<Match> matches = comparison.matches();
        List<String> ids =
                matches.stream().map(match -> match.region().id().value()).toList();
        List<Column> columns = IntStream.range(0, matches.size())
                .mapToObj(i -> Column.of(comparison, i, ids, address, dataset, language))
                .toList();
        return new ComparePage(
                columns,
                factors(matches),
                comparison.rows().stream()
                        .map(row -> FieldRow.of(row, language))
                        .toList(),
                address.with("region", ids));
    }

    private static List<FactorRow> factors(List<Match> matches) {
        List<FactorRow> rows = new ArrayList<>();
        List<Match.Reason> reasons = matches.getFirst().reasons();
        for (int i = 0; i < reasons.size(); i++) {
            int factor = i;
            if (reasons.get(i).weight() > 0) {
                rows.add(FactorRow.of(matches.stream()
                        .map(match -> MatchJson.Reason.of(match.reasons()).get(factor))
                        .toList()));
            }
        }
        return rows;
    }

    /// A region.
    ///
    /// @param only fields that only this region holds
    /// @param open programmes open for applications
    /// @param without the address of the comparison without this region
    public record Column(
            MatchJson match,
            int rank,
            String country,
            long score,
            List<Match.Reason> parts,
            List<String> only,
            List<MatchJson.Funding> open,
            PageAddress without) {

        static Column of(
                RegionComparison comparison,
                int position,
                List<String> ids,
                PageAddress address,
                Dataset dataset,
                Language language) {
            Match match = comparison.matches().get(position);
            MatchJson view = MatchJson.of(match, language);
            return new Column(
                    view,
                    match.rankByScore(),
                    dataset.country(match.region().country()).name().in(language),
                    Math.round(match.score()),
                    match.reasons(),
                    comparison.onlyAt(position, HoldingLevel.QUARTER).stream()
                            .map(field -> field.label().in(language))
                            .toList(),
                    view.programmes().stream()
                            .filter(MatchJson.Funding::fundable)
                            .toList(),
                    address.with(
                            "region",
                            ids.stream()
                                    .filter(id -> !id.equals(ids.get(position)))
                                    .toList()));
        }

        /// The sum of the points before a part of the score, in the order of the factors.
        public double before(int part) {
            return parts.stream().limit(part).mapToDouble(Match.Reason::points).sum();
        }
    }

    /// One factor's points.
    ///
    /// @param weight maximum points
    public record FactorRow(String factor, long weight, List<Points> points) {

        static FactorRow of(List<MatchJson.Reason> reasons) {
            double most =
                    reasons.stream().mapToDouble(MatchJson.Reason::points).max().orElse(0);
            double least =
                    reasons.stream().mapToDouble(MatchJson.Reason::points).min().orElse(0);
            return new FactorRow(
                    reasons.getFirst().factor(),
                    Math.round(reasons.getFirst().weight()),
                    reasons.stream()
                            .map(reason -> new Points(
                                    reason.points(),
                                    shownShare(reason),
                                    most - least > NOTABLE && reason.points() > most - NOTABLE))
                            .toList());
        }

        /// The share as the points are shown, to a tenth: a bar beside "2.0 of 2" is full.
        private static double shownShare(MatchJson.Reason reason) {
            double shown = new BigDecimal(reason.points())
                    .setScale(1, RoundingMode.HALF_EVEN)
                    .doubleValue();
            return reason.weight() > 0 ? Math.min(1, shown / reason.weight()) : 0;
        }
    }

    /// Points of one region.
    ///
    /// @param share of the factor's weight, in [0, 1]
    /// @param best whether no other region has notably more, and some have less
    public record Points(double points, double share, boolean best) {}

    /// A field with its values for all regions.
    public record FieldRow(String label, boolean sought, List<Cell> cells) {

        static FieldRow of(RegionComparison.Row row, Language language) {
            return new FieldRow(
                    row.field().label().in(language),
                    row.sought(),
                    row.strengths().stream().map(Cell::of).toList());
        }
    }

    /// A region's strength in a field.
    ///
    /// @param strength 0 to 100; 0 without evidence
    /// @param held whether it is among the strongest quarter
    public record Cell(double strength, int worldRank, boolean held, List<String> holders) {

        private static final int NAMED = 2;

        static Cell of(Match.Strength strength) {
            return new Cell(
                    strength.strength(),
                    strength.worldRank(),
                    HoldingLevel.QUARTER.isMet(strength.strength()),
                    strength.institutions().stream()
                            .limit(NAMED)
                            .map(institution -> institution.name())
                            .toList());
        }
    }
}
