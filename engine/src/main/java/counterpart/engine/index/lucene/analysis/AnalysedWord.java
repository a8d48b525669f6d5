package counterpart.engine.index.lucene.analysis;

/// A word of an analysed text.
///
/// @param stem its comparable form
/// @param start first character in the text
/// @param end character after the last
/// @param part whether it is only a part of the compound before it
public record AnalysedWord(String stem, int start, int end, boolean part) {}
