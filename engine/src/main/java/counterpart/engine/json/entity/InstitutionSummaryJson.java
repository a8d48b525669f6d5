package counterpart.engine.json.entity;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Institution;
import org.jspecify.annotations.Nullable;

/// An institution in a list.
public record InstitutionSummaryJson(
        String id,
        String name,
        @Nullable String shortName,
        String type,
        String region,
        String country,
        @Nullable String city,
        @Nullable String website,
        int participations) {

    public static InstitutionSummaryJson of(Institution institution, Dataset dataset) {
        return new InstitutionSummaryJson(
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
