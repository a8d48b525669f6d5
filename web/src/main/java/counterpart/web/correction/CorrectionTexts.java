package counterpart.web.correction;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Country;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import java.util.Optional;

/// Texts of fields, weights and places in forms and views of corrections.
public final class CorrectionTexts {

    private CorrectionTexts() {}

    /// The label of a field, or its code if the data do not have it.
    public static String label(FieldCode code, Dataset data, Language language) {
        return data.findField(code)
                .map(Field::label)
                .map(label -> label.in(language))
                .orElse(code.value());
    }

    /// A weight without decimals if it is whole.
    public static String number(double weight) {
        return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }

    /// Region and country of a contact, as far as known. A place that is the country itself, in whatever language, is
    /// named once.
    public static String place(Contact contact, Dataset data, Language language) {
        Optional<Country> known = Optional.ofNullable(contact.country()).flatMap(data::findCountry);
        String country = known.map(found -> found.name().in(language))
                .orElse(Optional.ofNullable(contact.country()).orElse(""));
        String region = Optional.ofNullable(contact.placeName())
                .orElse(Optional.ofNullable(contact.place()).orElse(""));
        boolean one = region.isEmpty()
                || known.stream().anyMatch(found -> found.name().texts().containsValue(region));
        return one ? country : country.isEmpty() ? region : region + ", " + country;
    }
}
