package counterpart.engine.specialisation;

/// How much more of a field a place has than its size and the field's size let expect.
public final class LocationQuotient {

    private LocationQuotient() {}

    /// `LQ = (n + a) / (E + a)` with `E = placeTotal * fieldTotal / total`: 1 as expected, above 1 specialised.
    /// With `a = 0` it is the location quotient of regional science, also known as Balassa's (1965) revealed
    /// comparative advantage.
    ///
    /// @param evidence `n`, the place's evidence in the field
    /// @param placeTotal the place's evidence in all fields
    /// @param fieldTotal all places' evidence in the field
    /// @param total all evidence, above 0
    /// @param shrinkage `a`, 0 or more
    public static double of(double evidence, double placeTotal, double fieldTotal, double total, double shrinkage) {
        double expected = placeTotal * fieldTotal / total;
        return (evidence + shrinkage) / (expected + shrinkage);
    }
}
