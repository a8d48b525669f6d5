package counterpart.engine.model;

/// The number of projects that carry both fields; `a` sorts before `b`.
public record CoTag(FieldCode a, FieldCode b, int projects) {}
