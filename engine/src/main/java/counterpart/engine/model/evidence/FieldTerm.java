package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;

/// A word or phrase that denotes a field, in addition to its labels.
///
/// @param weight confidence that the term means the field, in (0, 1]; 1 for a curated synonym
/// @param source id of the source
public record FieldTerm(FieldCode field, Language language, String term, double weight, String source) {}
