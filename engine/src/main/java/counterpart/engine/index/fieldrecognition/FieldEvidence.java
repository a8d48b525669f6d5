package counterpart.engine.index.fieldrecognition;

import counterpart.engine.model.FieldCode;
import java.util.BitSet;
import java.util.Comparator;

/// Evidence that a section of the text mentions a field.
///
/// @param strength in [0, 1]
/// @param chars the characters of the text on which it rests; callers must not modify them
record FieldEvidence(FieldCode field, double strength, BitSet chars) {

    static final Comparator<FieldEvidence> STRONGEST_FIRST =
            Comparator.comparingDouble(FieldEvidence::strength).reversed().thenComparing(FieldEvidence::field);

    FieldEvidence times(double factor) {
        return new FieldEvidence(field, strength * factor, chars);
    }
}
