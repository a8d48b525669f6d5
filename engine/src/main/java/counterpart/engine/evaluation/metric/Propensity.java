package counterpart.engine.evaluation.metric;

/// Propensity model for implicit labels (Jain, Prabhu & Varma 2016): the probability that a true link to a region is
/// observed. A propensity-scored metric divides gains by `p`, so that hits on popular regions count less. `p = 1 / (1 +
/// C (N_l + B)^-A)` with `C = (ln N - 1) (B + 1)^A`, `A` = 0.55, `B` = 1.5 and `N` training profiles, of which `N_l`
/// have the link.
///
/// @param profiles `N`, at least 3
public record Propensity(int profiles) {

    private static final double A = 0.55;
    private static final double B = 1.5;

    /// Checks what is given.
    ///
    /// @throws IllegalArgumentException for fewer than 3 profiles, where the formula is not defined
    public Propensity {
        if (profiles < 3) {
            throw new IllegalArgumentException(profiles + " profiles are not 3 or more");
        }
    }

    /// Propensity of a region with this number of links, in (0, 1].
    public double of(int links) {
        double c = (Math.log(profiles) - 1) * Math.pow(B + 1, A);
        return 1 / (1 + c * Math.pow(links + B, -A));
    }
}
