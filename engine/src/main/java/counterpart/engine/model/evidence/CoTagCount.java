package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;

/// The number of projects that carry both fields; `a` sorts before `b`.
public record CoTagCount(FieldCode a, FieldCode b, int projects) {}
