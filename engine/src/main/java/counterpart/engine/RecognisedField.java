package counterpart.engine;

import counterpart.engine.model.Field;
import java.util.List;

/// A field recognised in a free text.
///
/// @param confidence in (0, 1]
/// @param words the words of the text that indicate the field
public record RecognisedField(Field field, double confidence, List<String> words) {

    public RecognisedField {
        words = List.copyOf(words);
    }
}
