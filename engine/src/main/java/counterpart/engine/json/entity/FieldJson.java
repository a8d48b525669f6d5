package counterpart.engine.json.entity;

import counterpart.engine.RecognisedField;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of the taxonomy.
///
/// @param label in the requested language
/// @param synonyms number of words by which it is found in addition to its labels
public record FieldJson(
        String field,
        String label,
        String labelDe,
        String labelEn,
        @Nullable String parent,
        int level,
        int synonyms,
        String conceptUri) {

    public static FieldJson of(Field field, int synonyms, Language language) {
        return new FieldJson(
                field.code().value(),
                field.label().in(language),
                field.label().in(Language.DE),
                field.label().in(Language.EN),
                field.code().parent().map(FieldCode::value).orElse(null),
                field.code().level(),
                synonyms,
                field.conceptUri());
    }

    /// A field that a text mentions.
    ///
    /// @param words the words of the text that indicate the field
    public record Understood(String field, String label, double confidence, List<String> words) {

        public static Understood of(RecognisedField understood, Language language) {
            Field field = understood.field();
            return new Understood(
                    field.code().value(),
                    field.label().in(language),
                    Rounding.points(understood.confidence()),
                    understood.words());
        }
    }
}
