package counterpart.engine.index.fieldrecognition;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;

/// A label, synonym or learned keyword of a field.
///
/// @param weight confidence that the words mean the field, in (0, 1]; 1 for labels
public record Term(FieldCode field, Language language, String words, double weight) {}
