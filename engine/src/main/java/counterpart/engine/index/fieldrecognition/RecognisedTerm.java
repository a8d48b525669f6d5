package counterpart.engine.index.fieldrecognition;

import counterpart.engine.model.FieldCode;
import java.util.List;

/// A field that a text mentions.
///
/// @param confidence in (0, 1]
/// @param words the words of the text that indicate the field, in text order
public record RecognisedTerm(FieldCode field, double confidence, List<String> words) {}
