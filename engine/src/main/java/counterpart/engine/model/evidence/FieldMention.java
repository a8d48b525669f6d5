package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;

/// A field that the texts of a project name.
///
/// @param match how clearly they name it, in (0, 1]
public record FieldMention(FieldCode field, double match) {}
