package counterpart.engine.index.lucene.analysis;

/// A word of an analysed text.
///
/// @param stem its comparable form
/// @param start first character in the text
/// @param end exclusive end character
/// @param part whether it is a part of the preceding compound
public record AnalysedWord(String stem, int start, int end, boolean part) {}
