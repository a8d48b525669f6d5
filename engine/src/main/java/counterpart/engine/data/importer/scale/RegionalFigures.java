package counterpart.engine.data.importer.scale;

import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.model.evidence.NormalScore;
import counterpart.engine.model.evidence.RegionalEvidence.Basis;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Figures of regions by field from one source, and their levels on the scale of measured regions (decision 028):
///
/// - Order: regions are ranked in a field by `x * x / X`, where `x` is the figure and `X` the sum of the region's
///   figures: size times specialisation (up to a constant, size times location quotient).
/// - Quantile: the rank among all places that the source covers becomes a normal score `z` (Blom 1958).
/// - Shrinkage: `z` counts with `w = N / (N + 10)` for `N` places, times the trust in the figure, times one half for
///   general knowledge; the score of the country's patents in the field fills the rest: `w z + (1 - w) m`.
public final class RegionalFigures {

    private static final FieldRanks NONE = new FieldRanks();
    private static final double PLACES = 10;
    private static final double GENERAL_KNOWLEDGE = 0.5;

    private final Map<String, Map<String, Figure>> byRegion = new TreeMap<>();
    private final Description description;

    /// What holds for all figures of a source.
    ///
    /// @param places number of places that the source covers, those without a figure included
    public record Description(String source, String unit, int year, Basis basis, int places) {}

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
        Map<String, FieldRanks> ranks = ranks();
        byRegion.forEach((region, figures) -> {
            double total = total(figures);
            figures.forEach((field, figure) -> {
                double score =
                        ranks.getOrDefault(field, NONE).score(order(figure, total), description.places());
                double weight = weight(figure);
                double other = national.score(countries.apply(region), field);
                write(builder, region, field, figure, weight, weight * score + (1 - weight) * other);
            });
        });
        builder.report().figure("regions in " + description.source(), byRegion.size());
    }

    private Map<String, FieldRanks> ranks() {
        Map<String, FieldRanks> ranks = new TreeMap<>();
        byRegion.values().forEach(figures -> {
            double total = total(figures);
            figures.forEach((field, figure) -> ranks.computeIfAbsent(field, code -> new FieldRanks())
                    .add(order(figure, total)));
        });
        return ranks;
    }

    private static double total(Map<String, Figure> figures) {
        return figures.values().stream().mapToDouble(Figure::value).sum();
    }

    private static double order(Figure figure, double total) {
        return figure.value() * figure.value() / total;
    }

    private double weight(Figure figure) {
        double basis = description.basis() == Basis.GENERAL_KNOWLEDGE ? GENERAL_KNOWLEDGE : 1;
        return basis * figure.trust() * description.places() / (description.places() + PLACES);
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
