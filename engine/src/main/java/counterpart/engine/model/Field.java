package counterpart.engine.model;

/// A concept of the EuroSciVoc taxonomy with its labels; `conceptUri` is the publisher's identifier.
public record Field(FieldCode code, Localised label, String conceptUri) {}
