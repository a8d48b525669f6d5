package counterpart.engine.index.reading;

import counterpart.engine.model.FieldCode;
import java.util.BitSet;
import java.util.Comparator;

/// That a stretch of the text speaks of a field.
///
/// @param strength in [0, 1]
/// @param chars the characters of the text that it rests on; not to be changed
record Evidence(FieldCode field, double strength, BitSet chars) {

    static final Comparator<Evidence> STRONGEST_FIRST =
            Comparator.comparingDouble(Evidence::strength).reversed().thenComparing(Evidence::field);

    Evidence times(double factor) {
        return new Evidence(field, strength * factor, chars);
    }
}
