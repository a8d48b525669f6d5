package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.NationalPrior;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Prior of a region: its shares of fields follow those of its country, and are updated by its own evidence
/// (empirical Bayes; the multinomial with a Dirichlet prior of Good 1965, "The Estimation of Probabilities";
/// Casella 1985, "An Introduction to Empirical Bayes Data Analysis").
///
/// The country's share of a field is the world's share of the evidence times the country's revealed technological
/// advantage there (or in the nearest ancestor with patents), scaled to a sum of 1.
public final class NationalExpectation {

    /// Weight of the world's shares, in patent families, relative to the country's own: few patents do not define a
    /// profile.
    private static final double SHRINKAGE = 20;

    private final SparseVector shares;

    /// Computes the prior of the regions of one country.
    ///
    /// @param world evidence of all regions by field
    /// @param figures patents of the country; if empty, the world's shares are used
    public NationalExpectation(Taxonomy taxonomy, SparseVector world, Collection<NationalPrior> figures) {
        double[] advantage = advantages(taxonomy, figures);
        double[] expected = world.toDense(taxonomy.size());
        for (int i = 0; i < expected.length; i++) {
            expected[i] *= advantage[i];
        }
        SparseVector raw = SparseVector.of(expected);
        double sum = raw.sum();
        shares = raw.map(value -> value / sum);
    }

    /// The expected share of each field; the sum is 1, or 0 if the world has no evidence.
    public SparseVector shares() {
        return shares;
    }

    /// Posterior evidence of a region: `N (n + k s) / (N + k)`; its total `N` is unchanged.
    ///
    /// @param evidence `n`, the evidence of the region
    /// @param concentration `k`, the evidence mass of the prior, 0 or more
    public SparseVector posterior(SparseVector evidence, double concentration) {
        double total = evidence.sum();
        double scale = total + concentration == 0 ? 0 : total / (total + concentration);
        int fields = Math.max(length(evidence), length(shares));
        double[] posterior = evidence.toDense(fields);
        double[] expected = shares.toDense(fields);
        for (int i = 0; i < fields; i++) {
            posterior[i] = scale * (posterior[i] + concentration * expected[i]);
        }
        return SparseVector.of(posterior);
    }

    /// Concentration of the prior, estimated from how far measured regions differ from it (method of moments of the
    /// Dirichlet-multinomial). `S` is the sum of squared differences of shares, `V` that of `s (1 - s)`, `N` the
    /// number of observations: `rho = sum(S - V / N) / sum(V (N - 1) / N)` and `k = 1 / rho - 1`.
    ///
    /// Evidence comes in parts of projects, which scatter less than whole ones, so that `N` is the effective size
    /// of Kish (1965, Survey Sampling): `(sum w)^2 / sum w^2` over the parts. `k` is in the same unit.
    ///
    /// Empty if the regions differ from the prior no more than by chance.
    public static Optional<Double> concentration(List<Measured> regions) {
        double beyondChance = 0;
        double possible = 0;
        for (Measured region : regions) {
            double size = region.size();
            double variance = region.expectation()
                    .shares
                    .map(share -> share * (1 - share))
                    .sum();
            beyondChance += region.squaredDifference() - variance / size;
            possible += variance * (size - 1) / size;
        }
        double correlation = beyondChance / possible;
        return correlation > 0 && correlation < 1 ? Optional.of(1 / correlation - 1) : Optional.empty();
    }

    /// A region with enough evidence for a comparison with its prior.
    ///
    /// @param size effective number of observations, above 1
    public record Measured(SparseVector evidence, double size, NationalExpectation expectation) {

        /// Evidence of whole observations.
        Measured(SparseVector evidence, NationalExpectation expectation) {
            this(evidence, evidence.sum(), expectation);
        }

        private double squaredDifference() {
            double total = evidence.sum();
            int fields = Math.max(length(evidence), length(expectation.shares));
            double[] observed = evidence.toDense(fields);
            double[] expected = expectation.shares.toDense(fields);
            double sum = 0;
            for (int i = 0; i < fields; i++) {
                double difference = observed[i] / total - expected[i];
                sum += difference * difference;
            }
            return sum;
        }
    }

    private static double[] advantages(Taxonomy taxonomy, Collection<NationalPrior> figures) {
        double[] advantages = new double[taxonomy.size()];
        Arrays.fill(advantages, 1);
        figures.stream()
                .sorted(Comparator.comparingInt(
                        (NationalPrior figure) -> figure.field().level()))
                .forEach(figure -> spread(taxonomy, figure.field(), advantage(figure), advantages));
        return advantages;
    }

    private static double advantage(NationalPrior figure) {
        return (figure.families() + SHRINKAGE) / (figure.expected() + SHRINKAGE);
    }

    private static void spread(Taxonomy taxonomy, FieldCode code, double advantage, double[] advantages) {
        taxonomy.find(code).ifPresent(field -> {
            for (int i = field; i < taxonomy.end(field); i++) {
                advantages[i] = advantage;
            }
        });
    }

    private static int length(SparseVector vector) {
        return vector.size() == 0 ? 0 : vector.ordinal(vector.size() - 1) + 1;
    }
}
