package counterpart.web.shortlist;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A profile as text: `/25/75:3,/23/43:1`.
final class ProfileText {

    private ProfileText() {}

    static String text(List<WeightedField> fields) {
        return fields.stream()
                .map(field -> field.field().value() + ":" + field.weight())
                .collect(Collectors.joining(","));
    }

    static Profile profile(String own, String sought) {
        return new Profile(fields(own), fields(sought));
    }

    private static List<WeightedField> fields(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(part -> !part.isEmpty())
                .map(ProfileText::field)
                .toList();
    }

    private static WeightedField field(String text) {
        int colon = text.lastIndexOf(':');
        return new WeightedField(
                new FieldCode(text.substring(0, colon)), Double.parseDouble(text.substring(colon + 1)));
    }
}
