package counterpart.web.match.request;

import counterpart.engine.Engine;
import counterpart.engine.RecognisedField;
import counterpart.engine.StatedFields;
import counterpart.engine.json.SimilarFieldNames;
import counterpart.engine.json.SpellingSuggestions;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import counterpart.web.error.Violation;
import counterpart.web.request.ParameterBinder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Builds a profile from fields and free text.
@Component
public final class ProfileParser {

    private static final int LONGEST_TEXT = 5000;
    private static final int MOST_FIELDS = 100;
    private static final double HEAVIEST = 1000;
    /// A text yields about as many fields as a curated profile has; each weighs at most as much as a main
    /// field of one.
    private static final int UNDERSTOOD_FIELDS = 5;

    private static final double UNDERSTOOD_WEIGHT = 3;

    private static final int LONGEST_HINT = 100;
    private static final int HINTS = 3;

    /// Parses a profile; empty when no field is given and none is recognised in the text.
    ///
    /// @param usual the profile of a cluster, which the fields replace; empty for a free profile, whose text
    ///     counts
    Optional<Parsed> parse(Engine engine, Optional<Profile> usual, MatchInput.Profile given, ParameterBinder reading) {
        List<WeightedField> own = fields(engine, "fields", given.own(), reading);
        List<WeightedField> sought = fields(engine, "sought", given.sought(), reading);
        Optional<Profile> base = usual.or(() -> understood(engine, reading.text("text", given.text(), LONGEST_TEXT)));
        return sent(own, sought)
                .map(fields -> given.fieldsReplaceText() ? fields : withFieldsOf(base, fields))
                .filter(fields ->
                        base.filter(other -> areWrittenAlike(fields, other)).isEmpty())
                .or(() -> base)
                .map(profile -> new Parsed(profile, !Optional.of(profile).equals(base)));
    }

    private static Optional<Profile> sent(List<WeightedField> own, List<WeightedField> sought) {
        return own.isEmpty() && sought.isEmpty() ? Optional.empty() : Optional.of(new Profile(own, sought));
    }

    /// Addresses have weights with one decimal: a profile that comes back from a form is the one it was filled
    /// with.
    private static boolean areWrittenAlike(Profile one, Profile other) {
        return MatchQuestion.fields(one.own()).equals(MatchQuestion.fields(other.own()))
                && MatchQuestion.fields(one.sought()).equals(MatchQuestion.fields(other.sought()));
    }

    private static Profile withFieldsOf(Optional<Profile> understood, Profile fields) {
        return understood
                .map(text -> new Profile(joined(fields.own(), text.own()), joined(fields.sought(), text.sought())))
                .orElse(fields);
    }

    private static List<WeightedField> joined(List<WeightedField> sent, List<WeightedField> understood) {
        List<WeightedField> joined = new ArrayList<>(sent);
        understood.stream().filter(field -> isNew(field, sent)).forEach(joined::add);
        return joined;
    }

    private static boolean isNew(WeightedField field, List<WeightedField> fields) {
        return fields.stream().noneMatch(other -> other.field().equals(field.field()));
    }

    private Optional<Profile> understood(Engine engine, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        StatedFields stated = engine.search().read(text, UNDERSTOOD_FIELDS);
        return sent(weighted(stated.own()), weighted(stated.sought()));
    }

    private static List<WeightedField> weighted(List<RecognisedField> understood) {
        return understood.stream()
                .map(one -> new WeightedField(one.field().code(), UNDERSTOOD_WEIGHT * one.confidence()))
                .toList();
    }

    /// Each field once; of a repeated one the last weight counts.
    private List<WeightedField> fields(
            Engine engine, String parameter, List<FieldInput> given, ParameterBinder reading) {
        if (given.size() > MOST_FIELDS) {
            reading.reject(parameter, String.valueOf(given.size()), Violation.text("fields", MOST_FIELDS));
        }
        Map<FieldCode, WeightedField> fields = new LinkedHashMap<>();
        given.stream()
                .limit(MOST_FIELDS)
                .forEach(each -> field(engine, each, reading).ifPresent(field -> put(fields, field, each.inWords())));
        return List.copyOf(fields.values());
    }

    private static void put(Map<FieldCode, WeightedField> fields, WeightedField field, boolean added) {
        if (added) {
            fields.putIfAbsent(field.field(), field);
        } else {
            fields.put(field.field(), field);
        }
    }

    private Optional<WeightedField> field(Engine engine, FieldInput given, ParameterBinder reading) {
        boolean weighs = given.weight() > 0 && given.weight() <= HEAVIEST;
        if (!weighs) {
            reading.reject(given.sentWeight().parameter(), given.sentWeight().text(), Violation.text("weight"));
        }
        Optional<FieldCode> code = known(engine, given.code())
                .or(() -> given.inWords() ? inWords(engine, given.code()) : Optional.empty());
        if (code.isEmpty()) {
            rejectCode(engine, given.sentCode(), given.code(), reading);
        }
        return code.filter(known -> weighs).map(known -> new WeightedField(known, given.weight()));
    }

    /// The code of a known field.
    public Optional<FieldCode> code(Engine engine, String parameter, String given, ParameterBinder reading) {
        Optional<FieldCode> known = known(engine, given);
        if (known.isEmpty()) {
            rejectCode(engine, new GivenValue(parameter, given), given, reading);
        }
        return known;
    }

    private static void rejectCode(Engine engine, GivenValue sent, String code, ParameterBinder reading) {
        reading.reject(sent.parameter(), sent.text(), Violation.text("field"), nearest(engine, code));
    }

    private static Optional<FieldCode> known(Engine engine, String code) {
        return Optional.of(code)
                .filter(FieldCode::isCode)
                .map(FieldCode::new)
                .filter(field -> engine.data().findField(field).isPresent());
    }

    private static Optional<FieldCode> inWords(Engine engine, String words) {
        return engine.search().fields(words, 0, 1).items().stream().findFirst().map(Field::code);
    }

    private static List<String> nearest(Engine engine, String given) {
        boolean words = given.chars().anyMatch(Character::isLetter);
        if (given.length() > LONGEST_HINT) {
            return List.of();
        }
        return words
                ? SimilarFieldNames.to(given, engine.data()).stream()
                        .map(FieldCode::value)
                        .limit(HINTS)
                        .toList()
                : SpellingSuggestions.to(
                        given,
                        engine.data().fields().stream()
                                .map(field -> field.code().value())
                                .toList());
    }

    /// A profile and whether it differs from the cluster's, or from the one recognised in the text.
    record Parsed(Profile profile, boolean edited) {}
}
