package counterpart.engine.model;

/// A field with its weight for a cluster: above 0; curated profiles use 1 to 3.
public record WeightedField(FieldCode field, double weight) {

    /// Validates the components.
    ///
    /// @throws IllegalArgumentException when the weight is not a finite number above 0
    public WeightedField {
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("weight " + weight + " of field " + field + " is not above 0");
        }
    }
}
