package counterpart.engine;

import counterpart.engine.model.Field;
import java.util.List;

/// A field that a free text speaks of.
///
/// @param confidence in (0, 1]
/// @param words the words of the text that led there
public record RecognisedField(Field field, double confidence, List<String> words) {

    public RecognisedField {
        words = List.copyOf(words);
    }
}
