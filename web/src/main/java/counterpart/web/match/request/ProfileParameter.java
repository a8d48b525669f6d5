package counterpart.web.match.request;

import counterpart.engine.Engine;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Parses profiles: fields with weights (`/25/75:3`), fields to add in words, or a text.
@Component
final class ProfileParameter {

    private static final int UNDERSTOOD_FIELDS = 5;
    private static final double HEAVIEST = 3;
    private static final double ADDED_WEIGHT = 2;

    /// The profile recognised in a text; empty when nothing is recognised.
    Optional<Profile> understood(Engine engine, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<WeightedField> own = engine.search().understand(text, UNDERSTOOD_FIELDS).stream()
                .map(field -> new WeightedField(field.field().code(), rounded(HEAVIEST * field.confidence())))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new Profile(own, List.of()));
    }

    /// The profile with all fields in the address; empty when the address has none.
    Optional<Profile> given(Engine engine, LenientParameters parameters) {
        List<WeightedField> own = fields(engine, "fields", "addOwn", parameters);
        List<WeightedField> sought = fields(engine, "sought", "addSought", parameters);
        return own.isEmpty() && sought.isEmpty() ? Optional.empty() : Optional.of(new Profile(own, sought));
    }

    private List<WeightedField> fields(Engine engine, String listed, String added, LenientParameters parameters) {
        Map<FieldCode, WeightedField> fields = new LinkedHashMap<>();
        parameters.all(listed, each -> weighted(engine, each)).forEach(field -> fields.put(field.field(), field));
        parameters
                .one(added, each -> inWords(engine, each))
                .ifPresent(field -> fields.putIfAbsent(field, new WeightedField(field, ADDED_WEIGHT)));
        return List.copyOf(fields.values());
    }

    private Optional<WeightedField> weighted(Engine engine, String given) {
        int colon = given.indexOf(':');
        String code = colon < 0 ? given : given.substring(0, colon);
        double weight = colon < 0 ? 1 : weight(given.substring(colon + 1));
        return weight > 0 ? known(engine, code).map(field -> new WeightedField(field, weight)) : Optional.empty();
    }

    private static double weight(String given) {
        boolean number = given.matches("[0-9]{1,3}(\\.[0-9]{1,3})?");
        return number ? Double.parseDouble(given) : 0;
    }

    private Optional<FieldCode> inWords(Engine engine, String words) {
        return known(engine, words)
                .or(() -> engine.search().fields(words, 0, 1).items().stream()
                        .findFirst()
                        .map(Field::code));
    }

    private Optional<FieldCode> known(Engine engine, String code) {
        return Optional.of(code)
                .filter(FieldCode::isCode)
                .map(FieldCode::new)
                .filter(field -> engine.data().findField(field).isPresent());
    }

    private static double rounded(double weight) {
        return Math.max(0.5, Math.round(weight * 2) / 2.0);
    }
}
