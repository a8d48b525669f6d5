package counterpart.engine.index.fieldrecognition;

import java.util.BitSet;

/// Where a text has a stem.
///
/// @param position number of the word in the text
/// @param start first character
/// @param end character after the last
/// @param credit 1 for a whole word, less for a part of a compound
record StemPosition(int position, int start, int end, double credit) {

    void mark(BitSet chars) {
        chars.set(start, end);
    }

    boolean overlaps(StemPosition other) {
        return start < other.end && other.start < end;
    }
}
