package counterpart.engine.json.entity;

import counterpart.engine.data.Dataset;
import counterpart.engine.detail.InstitutionSites;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.NullableValues;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.evidence.Competence;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An institution with the evidence of its competences.
///
/// @param siteOf the largest institution of its organisation, if it is listed as another site of that (same name,
///     website or ROR identifier), else null
/// @param sites the other sites of its organisation, if it is the largest of them
/// @param bookedAtHeadOffice whether projects of sites in the whole country are booked here
public record InstitutionJson(
        String id,
        String name,
        @Nullable String shortName,
        String type,
        RegionReferenceJson region,
        @Nullable String city,
        double lat,
        double lon,
        @Nullable String website,
        @Nullable String ror,
        @Nullable NamedJson siteOf,
        List<NamedJson> sites,
        boolean bookedAtHeadOffice,
        int participations,
        List<Evidence> competences,
        String source) {

    private static final Comparator<Competence> STRONGEST_FIRST = Comparator.comparingDouble(Competence::mass)
            .thenComparingInt(Competence::grade)
            .reversed()
            .thenComparing(Competence::field);

    public static InstitutionJson of(Institution institution, Dataset dataset, Language language) {
        InstitutionSites sites = new InstitutionSites(dataset);
        return new InstitutionJson(
                institution.id(),
                institution.name(),
                institution.shortName(),
                institution.type().key(),
                RegionReferenceJson.of(dataset.region(institution.region()), language),
                institution.city(),
                Rounding.degrees(institution.location().lat()),
                Rounding.degrees(institution.location().lon()),
                institution.website(),
                institution.ror(),
                sites.mainOf(institution.id()).map(NamedJson::of).orElse(null),
                sites.of(institution.id()).stream().map(NamedJson::of).toList(),
                institution.bookedAtHeadOffice(),
                institution.participations(),
                dataset.competencesOf(institution.id()).stream()
                        .sorted(STRONGEST_FIRST)
                        .map(competence -> Evidence.of(competence, dataset, language))
                        .toList(),
                institution.source());
    }

    /// The evidence of a competence: projects, or a curated grade of 1 to 3.
    ///
    /// @param mass each project contributes 1/k to each of its k fields
    public record Evidence(
            String field,
            String label,
            double mass,
            int projects,
            long ecContributionEur,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            @Nullable Integer grade,
            String source) {

        static Evidence of(Competence competence, Dataset dataset, Language language) {
            return new Evidence(
                    competence.field().value(),
                    dataset.field(competence.field()).label().in(language),
                    Rounding.points(competence.mass()),
                    competence.projects(),
                    Math.round(competence.ecContributionEur()),
                    NullableValues.orNull(competence.firstYear()),
                    NullableValues.orNull(competence.lastYear()),
                    NullableValues.orNull(competence.grade()),
                    competence.source());
        }
    }
}
