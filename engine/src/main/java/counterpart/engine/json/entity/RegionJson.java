package counterpart.engine.json.entity;

import counterpart.engine.data.Dataset;
import counterpart.engine.detail.MetropolitanAreaDetail;
import counterpart.engine.detail.RegionProfile;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.NullableValues;
import counterpart.engine.json.Rounding;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.place.MetropolitanArea;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A region with its strengths, its institutions and the contacts of clusters in Baden-Württemberg.
///
/// @param aliases other codes that mean this region alone
/// @param institutions those with most participations, at most [#INSTITUTIONS]
/// @param metropolitanAreas cities with the institutions within 50 km, outside the NUTS countries only
/// @param institutionCount total number of known institutions
public record RegionJson(
        String id,
        String name,
        String country,
        String countryName,
        String kind,
        double lat,
        double lon,
        int participations,
        @Nullable Integer latestYear,
        boolean curated,
        List<String> aliases,
        List<MatchJson.HeldField> strongest,
        List<InstitutionSummaryJson> institutions,
        int institutionCount,
        List<MetropolitanAreaJson> metropolitanAreas,
        List<ClusterContact> contacts,
        MatchJson.Coverage coverage,
        String source) {

    private static final int INSTITUTIONS = 20;

    public static RegionJson of(RegionProfile profile, Dataset dataset, Language language) {
        Region region = profile.region();
        List<Institution> institutions = dataset.institutionsIn(region.id());
        return new RegionJson(
                region.id().value(),
                region.name().in(language),
                region.country(),
                dataset.country(region.country()).name().in(language),
                region.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Rounding.degrees(region.location().lat()),
                Rounding.degrees(region.location().lon()),
                region.participations(),
                NullableValues.orNull(region.latestYear()),
                region.curated(),
                aliases(region.id(), dataset),
                profile.strongest().stream()
                        .map(strength -> MatchJson.HeldField.of(strength, language))
                        .toList(),
                biggest(institutions, dataset),
                institutions.size(),
                MetropolitanAreaDetail.of(region, dataset).stream()
                        .map(MetropolitanAreaJson::of)
                        .toList(),
                contacts(region.id(), dataset, language),
                MatchJson.Coverage.of(profile.coverage()),
                region.source());
    }

    private static List<String> aliases(RegionId region, Dataset dataset) {
        return dataset.tables().aliases().entrySet().stream()
                .filter(alias -> alias.getValue().equals(List.of(region)))
                .map(Map.Entry::getKey)
                .filter(alias -> !alias.equals(region.value()))
                .sorted()
                .toList();
    }

    private static List<InstitutionSummaryJson> biggest(List<Institution> institutions, Dataset dataset) {
        return institutions.stream()
                .sorted(Comparator.comparingInt(Institution::participations)
                        .reversed()
                        .thenComparing(Institution::id))
                .limit(INSTITUTIONS)
                .map(institution -> InstitutionSummaryJson.of(institution, dataset))
                .toList();
    }

    private static List<ClusterContact> contacts(RegionId region, Dataset dataset, Language language) {
        return dataset.clusters().stream()
                .flatMap(cluster -> cluster.contacts().stream()
                        .filter(contact -> isIn(region, contact, dataset))
                        .map(contact -> ClusterContact.of(cluster, contact, language)))
                .toList();
    }

    private static boolean isIn(RegionId region, Contact contact, Dataset dataset) {
        String place = contact.place();
        return place != null && dataset.regionsOf(place).contains(region);
    }

    /// A city of the region and the institutions within 50 km of it.
    ///
    /// @param institutionCount all of them
    /// @param institutions those with most participations
    public record MetropolitanAreaJson(
            String id,
            String name,
            double lat,
            double lon,
            int participations,
            int institutionCount,
            List<NamedJson> institutions) {

        private static final int SHOWN = 5;

        static MetropolitanAreaJson of(MetropolitanAreaDetail detail) {
            MetropolitanArea area = detail.area();
            return new MetropolitanAreaJson(
                    area.id(),
                    area.name(),
                    Rounding.degrees(area.location().lat()),
                    Rounding.degrees(area.location().lon()),
                    detail.participations(),
                    detail.institutions().size(),
                    detail.institutions().stream()
                            .limit(SHOWN)
                            .map(NamedJson::of)
                            .toList());
        }
    }

    /// A cluster's contact to the region.
    public record ClusterContact(NamedJson cluster, MatchJson.ContactView contact) {

        static ClusterContact of(Cluster cluster, Contact contact, Language language) {
            return new ClusterContact(NamedJson.of(cluster, language), MatchJson.ContactView.of(contact, language));
        }
    }
}
