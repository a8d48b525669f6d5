package counterpart.engine.index.fieldrecognition;

import counterpart.engine.model.FieldCode;
import java.util.BitSet;
import java.util.Comparator;

/// That a stretch of the text speaks of a field.
///
/// @param strength in [0, 1]
/// @param chars the characters of the text that it rests on; not to be changed
record FieldEvidence(FieldCode field, double strength, BitSet chars) {

    static final Comparator<FieldEvidence> STRONGEST_FIRST =
            Comparator.comparingDouble(FieldEvidence::strength).reversed().thenComparing(FieldEvidence::field);

    FieldEvidence times(double factor) {
        return new FieldEvidence(field, strength * factor, chars);
    }
}
