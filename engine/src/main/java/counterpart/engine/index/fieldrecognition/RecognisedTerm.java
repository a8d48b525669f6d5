package counterpart.engine.index.fieldrecognition;

import counterpart.engine.model.FieldCode;
import java.util.List;

/// A field that a text speaks of.
///
/// @param confidence in (0, 1]
/// @param words the words of the text that led there, in its order
public record RecognisedTerm(FieldCode field, double confidence, List<String> words) {}
