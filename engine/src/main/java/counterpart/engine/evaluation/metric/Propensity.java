package counterpart.engine.evaluation.metric;

/// How likely a true link to a place is to be seen at all, so that a hit on a place that everybody chooses counts less
/// (Jain, Prabhu & Varma 2016): `p = 1 / (1 + C (N_l + B)^-A)` with `C = (ln N - 1) (B + 1)^A`, `A` = 0.55, `B` = 1.5,
/// `N` profiles in training of which `N_l` have the link. A propensity-scored metric divides gains by `p`.
///
/// @param profiles `N`, at least 3
public record Propensity(int profiles) {

    private static final double A = 0.55;
    private static final double B = 1.5;

    /// Checks what is given.
    ///
    /// @throws IllegalArgumentException when there are fewer than 3 profiles, where the formula is not defined
    public Propensity {
        if (profiles < 3) {
            throw new IllegalArgumentException(profiles + " profiles are not 3 or more");
        }
    }

    /// In (0, 1]: the propensity of a place with so many links.
    public double of(int links) {
        double c = (Math.log(profiles) - 1) * Math.pow(B + 1, A);
        return 1 / (1 + c * Math.pow(links + B, -A));
    }
}
