package counterpart.engine.view;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Institution;
import org.jspecify.annotations.Nullable;

/// An institution in a list.
public record InstitutionItem(
        String id,
        String name,
        @Nullable String shortName,
        String type,
        String region,
        String country,
        @Nullable String city,
        @Nullable String website,
        int participations) {

    public static InstitutionItem of(Institution institution, Dataset dataset) {
        return new InstitutionItem(
                institution.id(),
                institution.name(),
                institution.shortName(),
                institution.type().key(),
                institution.region().value(),
                dataset.region(institution.region()).country(),
                institution.city(),
                institution.website(),
                institution.participations());
    }
}
