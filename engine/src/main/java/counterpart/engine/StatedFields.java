package counterpart.engine;

import counterpart.engine.model.Field;
import java.util.List;
import java.util.function.Predicate;

/// The fields of a free text, divided into what its author says they have and what they say they need.
///
/// @param own highest confidence first
/// @param sought highest confidence first; a field can be on both sides
public record StatedFields(List<RecognisedField> own, List<RecognisedField> sought) {

    /// The share of the other side's confidence below which a field on both sides is one of the other side only.
    private static final double MIN_SHARE = 0.5;

    public StatedFields {
        own = List.copyOf(own);
        sought = List.copyOf(sought);
    }

    /// Leaves a field on one side only where the other side mentions it much more clearly.
    static StatedFields of(List<RecognisedField> own, List<RecognisedField> sought) {
        return new StatedFields(
                own.stream().filter(isClearBeside(sought)).toList(),
                sought.stream().filter(isClearBeside(own)).toList());
    }

    private static Predicate<RecognisedField> isClearBeside(List<RecognisedField> others) {
        return one -> one.confidence() >= MIN_SHARE * confidence(one.field(), others);
    }

    private static double confidence(Field field, List<RecognisedField> fields) {
        return fields.stream()
                .filter(one -> one.field().equals(field))
                .mapToDouble(RecognisedField::confidence)
                .findFirst()
                .orElse(0);
    }

    /// Whether the text mentions no field at all.
    public boolean isEmpty() {
        return own.isEmpty() && sought.isEmpty();
    }
}
