package counterpart.engine.data.importer.scale;

import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.model.evidence.RegionalEvidence.Basis;
import counterpart.engine.model.scale.NormalScore;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Figures of regions by field from one source, and their levels on the scale of measured regions (decision
/// 028):
///
/// - Order: regions are ranked in a field by the product's own formula of strength, `ln(1 + N x / F) *
///   min(LQ, 4)`, where `x` is the figure, `F` the sum of the field, `N` the number of places that the source
///   covers, and `LQ` the location quotient within the source.
/// - Quantile: the rank among the `N` places becomes a normal score `z` (Blom 1958).
/// - Shrinkage: `z` counts with `w = N / (N + 10)`, times the trust in the source and in the figure; the
///   score of the country's patents in the field fills the rest: `w z + (1 - w) m`.
public final class RegionalFigures {

    private static final FieldRanks NONE = new FieldRanks();
    private static final double PLACES = 10;
    private static final double LARGEST_QUOTIENT = 4;

    private final Map<String, Map<String, Figure>> byRegion = new TreeMap<>();
    private final Description description;

    /// What holds for all figures of a source.
    ///
    /// @param places number of places that the source covers, those without a figure included
    /// @param trust full, or half where the source says nothing narrower than the second level of the taxonomy
    ///     or its fields are general knowledge
    public record Description(String source, String unit, int year, Basis basis, int places, Trust trust) {}

    public RegionalFigures(Description description) {
        this.description = description;
    }

    /// A sum of figures, and how much of it is trusted and may be said.
    private record Figure(double value, double trusted, double sayable) {

        static Figure of(double value, Trust trust) {
            return new Figure(value, value * trust.share(), trust.sayable() ? value : 0);
        }

        Figure plus(Figure other) {
            return new Figure(value + other.value, trusted + other.trusted, sayable + other.sayable);
        }

        double trust() {
            return trusted / value;
        }

        boolean certain() {
            return sayable >= value / 2;
        }
    }

    /// Adds to the figure of a region in a field; figures that are not above 0 are ignored.
    public void add(String region, String field, double figure, Trust trust) {
        if (figure > 0) {
            byRegion.computeIfAbsent(region, id -> new TreeMap<>())
                    .merge(field, Figure.of(figure, trust), Figure::plus);
        }
    }

    /// Writes the rows of the table `regional_evidence`.
    ///
    /// @param countries country of each region
    public void write(PackageBuilder builder, Function<String, String> countries) {
        NationalScores national = NationalScores.of(builder.tables());
        Totals totals = totals();
        Map<String, FieldRanks> ranks = ranks(totals);
        byRegion.forEach((region, figures) -> figures.forEach((field, figure) -> {
            double score =
                    ranks.getOrDefault(field, NONE).score(order(region, field, figure, totals), description.places());
            double weight = weight(figure);
            double other = national.score(countries.apply(region), field);
            write(builder, region, field, figure, weight, weight * score + (1 - weight) * other);
        }));
        builder.report().figure("regions in " + description.source(), byRegion.size());
    }

    /// Sums by region, by field, and of all.
    private record Totals(Map<String, Double> regions, Map<String, Double> fields, double all) {

        double quotient(String region, String field, double figure) {
            double expected = regions.getOrDefault(region, 0.0) * fields.getOrDefault(field, 0.0) / all;
            return figure / expected;
        }
    }

    private Totals totals() {
        Map<String, Double> regions = new TreeMap<>();
        Map<String, Double> fields = new TreeMap<>();
        byRegion.forEach((region, figures) -> figures.forEach((field, figure) -> {
            regions.merge(region, figure.value(), Double::sum);
            fields.merge(field, figure.value(), Double::sum);
        }));
        double all = fields.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Totals(regions, fields, all);
    }

    private Map<String, FieldRanks> ranks(Totals totals) {
        Map<String, FieldRanks> ranks = new TreeMap<>();
        byRegion.forEach((region, figures) -> figures.forEach((field, figure) ->
                ranks.computeIfAbsent(field, code -> new FieldRanks()).add(order(region, field, figure, totals))));
        return ranks;
    }

    private double order(String region, String field, Figure figure, Totals totals) {
        double size = description.places() * figure.value() / totals.fields().getOrDefault(field, 0.0);
        double quotient = totals.quotient(region, field, figure.value());
        return Math.log1p(size) * Math.min(quotient, LARGEST_QUOTIENT);
    }

    private double weight(Figure figure) {
        return description.trust().share() * figure.trust() * description.places() / (description.places() + PLACES);
    }

    private void write(
            PackageBuilder builder, String region, String field, Figure figure, double weight, double score) {
        builder.tables()
                .add(
                        "regional_evidence",
                        region,
                        field,
                        Decimals.text(figure.value()),
                        description.unit(),
                        String.valueOf(description.year()),
                        Decimals.text(NormalScore.quantile(score)),
                        Decimals.text(weight),
                        description.basis().key(),
                        String.valueOf(figure.certain()),
                        description.source());
    }
}
