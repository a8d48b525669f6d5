package counterpart.engine.model;

/// A concept of the EuroSciVoc taxonomy with its labels; `conceptUri` is the publisher's identifier.
///
/// @param sayable whether it says what a partner can do. Others (chemical elements, diseases, social concepts, whole
///     branches of science) count in scores, but are never named as a strength or a gap
public record Field(FieldCode code, Localised label, String conceptUri, boolean sayable) {

    /// A sayable field.
    public Field(FieldCode code, Localised label, String conceptUri) {
        this(code, label, conceptUri, true);
    }
}
