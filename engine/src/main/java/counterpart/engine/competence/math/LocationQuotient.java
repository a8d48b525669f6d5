package counterpart.engine.competence.math;

/// Location quotient: the evidence of a region in a field, relative to the value expected from the sizes of region
/// and field.
public final class LocationQuotient {

    private LocationQuotient() {}

    /// `LQ = (n + a) / (E + a)` with `E = regionTotal * fieldTotal / total`: 1 as expected, above 1 specialised.
    /// With `a = 0` it is the location quotient of regional science, also known as Balassa's (1965) revealed
    /// comparative advantage.
    ///
    /// @param evidence `n`, evidence of the region in the field
    /// @param regionTotal evidence of the region in all fields
    /// @param fieldTotal evidence of all regions in the field
    /// @param total all evidence, above 0
    /// @param shrinkage `a`, 0 or more
    public static double of(double evidence, double regionTotal, double fieldTotal, double total, double shrinkage) {
        double expected = regionTotal * fieldTotal / total;
        return (evidence + shrinkage) / (expected + shrinkage);
    }
}
