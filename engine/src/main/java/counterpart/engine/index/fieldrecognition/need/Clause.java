package counterpart.engine.index.fieldrecognition.need;

/// A part of a text on one side.
///
/// @param start first character
/// @param end exclusive end character
public record Clause(int start, int end, Side side) {}
