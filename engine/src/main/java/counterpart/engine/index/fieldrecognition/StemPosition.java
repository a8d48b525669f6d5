package counterpart.engine.index.fieldrecognition;

import java.util.BitSet;

/// The position of a stem in a text.
///
/// @param position number of the word in the text
/// @param start first character
/// @param end exclusive end character
/// @param credit 1 for a whole word, less for a part of a compound
record StemPosition(int position, int start, int end, double credit) {

    void mark(BitSet chars) {
        chars.set(start, end);
    }

    boolean overlaps(StemPosition other) {
        return start < other.end && other.start < end;
    }
}
