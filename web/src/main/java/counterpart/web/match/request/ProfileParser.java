package counterpart.web.match.request;

import counterpart.engine.Engine;
import counterpart.engine.RecognisedField;
import counterpart.engine.json.SpellingSuggestions;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.match.request.MatchRequest.FieldRequest;
import counterpart.web.request.ParameterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds a profile from fields and free text.
@Component
public final class ProfileParser {

    private static final int LONGEST_TEXT = 5000;
    private static final int MOST_FIELDS = 100;
    private static final double HEAVIEST = 1000;
    /// A text yields about as many fields as a curated profile has; each weighs at most as much as a main field of
    /// one.
    private static final int UNDERSTOOD_FIELDS = 5;

    private static final double UNDERSTOOD_WEIGHT = 3;

    private static final int LONGEST_HINT = 100;
    private static final int HINTS = 3;

    /// Builds the profile of a request.
    ///
    /// @throws InvalidRequestException when the request contains no profile, or none that is recognised
    public Profile profile(Engine engine, MatchRequest request, ParameterBinder reading) {
        List<WeightedField> own = new ArrayList<>(fields(engine, "fields", request.fields(), reading));
        List<WeightedField> sought = fields(engine, "sought", request.sought(), reading);
        String text = reading.text("text", request.text(), LONGEST_TEXT);
        if (text.isBlank() && saysNothing(request.fields()) && saysNothing(request.sought())) {
            reading.reject("fields", "", Violation.text("profile"));
        }
        reading.finish();
        understood(engine, text).stream().filter(field -> isNew(field, own)).forEach(own::add);
        if (own.isEmpty() && sought.isEmpty()) {
            throw new InvalidRequestException(
                    ProblemKind.NOT_UNDERSTOOD, Violation.of("text", text, Violation.text("understood")));
        }
        return new Profile(own, sought);
    }

    private static boolean saysNothing(@Nullable List<?> fields) {
        return fields == null || fields.isEmpty();
    }

    private List<WeightedField> understood(Engine engine, String text) {
        return text.isBlank()
                ? List.of()
                : engine.search().understand(text, UNDERSTOOD_FIELDS).stream()
                        .map(ProfileParser::weighted)
                        .toList();
    }

    private static WeightedField weighted(RecognisedField understood) {
        return new WeightedField(understood.field().code(), UNDERSTOOD_WEIGHT * understood.confidence());
    }

    private static boolean isNew(WeightedField field, List<WeightedField> fields) {
        return fields.stream().noneMatch(other -> other.field().equals(field.field()));
    }

    private List<WeightedField> fields(
            Engine engine, String parameter, @Nullable List<@Nullable FieldRequest> given, ParameterBinder reading) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_FIELDS) {
            reading.reject(parameter, String.valueOf(given.size()), Violation.text("fields", MOST_FIELDS));
            return List.of();
        }
        return IntStream.range(0, given.size())
                .mapToObj(i -> field(engine, parameter + "[" + i + "]", given.get(i), reading))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<WeightedField> field(
            Engine engine, String parameter, @Nullable FieldRequest given, ParameterBinder reading) {
        String code = given == null || given.field() == null ? "" : given.field();
        double weight = given == null || given.weight() == null ? 1 : given.weight();
        if (!(weight > 0 && weight <= HEAVIEST)) {
            reading.reject(parameter + ".weight", String.valueOf(weight), Violation.text("weight"));
            return Optional.empty();
        }
        return code(engine, parameter + ".field", code, reading).map(known -> new WeightedField(known, weight));
    }

    /// The code of a known field.
    public Optional<FieldCode> code(Engine engine, String parameter, String given, ParameterBinder reading) {
        Optional<FieldCode> known = Optional.of(given)
                .filter(FieldCode::isCode)
                .map(FieldCode::new)
                .filter(code -> engine.data().findField(code).isPresent());
        if (known.isEmpty()) {
            reading.reject(parameter, given, Violation.text("field"), nearest(engine, given));
        }
        return known;
    }

    private List<String> nearest(Engine engine, String given) {
        boolean words = given.chars().anyMatch(Character::isLetter);
        if (given.length() > LONGEST_HINT) {
            return List.of();
        }
        return words
                ? engine.search().fields(given, 0, HINTS).items().stream()
                        .map(Field::code)
                        .map(FieldCode::value)
                        .toList()
                : SpellingSuggestions.to(
                        given,
                        engine.data().fields().stream()
                                .map(field -> field.code().value())
                                .toList());
    }
}
