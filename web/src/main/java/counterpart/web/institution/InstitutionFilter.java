package counterpart.web.institution;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import java.util.Optional;

/// The filter for the institutions of a region; an invalid value in the address counts as not given.
///
/// @param city in the spelling of the data; empty for any
/// @param page from 1
public record InstitutionFilter(Optional<Institution.Type> type, Optional<FieldCode> field, String city, int page) {

    public static InstitutionFilter of(String type, String field, String city, String page) {
        return new InstitutionFilter(
                Institution.Type.ofKey(type),
                Optional.of(field).filter(FieldCode::isCode).map(FieldCode::new),
                city.strip(),
                page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
    }

    boolean admits(Institution institution, Dataset dataset) {
        return type.map(wanted -> institution.type() == wanted).orElse(true)
                && (city.isEmpty() || city.equals(institution.city()))
                && field.map(wanted -> holds(institution, wanted, dataset)).orElse(true);
    }

    public boolean isAny() {
        return type.isEmpty() && field.isEmpty() && city.isEmpty();
    }

    public String typeKey() {
        return type.map(Institution.Type::key).orElse("");
    }

    public String fieldCode() {
        return field.map(FieldCode::value).orElse("");
    }

    private static boolean holds(Institution institution, FieldCode field, Dataset dataset) {
        return dataset.competencesOf(institution.id()).stream()
                .anyMatch(competence -> competence.field().isWithin(field));
    }
}
