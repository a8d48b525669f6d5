package counterpart.engine.view;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.portrait.RegionProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A region: what it is strong in, who is there, and who in Baden-Württemberg knows it already.
///
/// @param aliases other codes that mean this region alone
/// @param institutions those with most participations, at most [#INSTITUTIONS]
/// @param institutionCount how many are known there in all
public record RegionView(
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
        List<MatchView.AddedField> strongest,
        List<InstitutionItem> institutions,
        int institutionCount,
        List<ClusterContact> contacts,
        MatchView.Coverage coverage,
        String source) {

    private static final int INSTITUTIONS = 20;

    public static RegionView of(RegionProfile profile, Dataset dataset, Language language) {
        Region region = profile.region();
        List<Institution> institutions = dataset.institutionsIn(region.id());
        return new RegionView(
                region.id().value(),
                region.name().in(language),
                region.country(),
                dataset.country(region.country()).name().in(language),
                region.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Rounded.degrees(region.location().lat()),
                Rounded.degrees(region.location().lon()),
                region.participations(),
                Values.orNull(region.latestYear()),
                region.curated(),
                aliases(region.id(), dataset),
                profile.strongest().stream()
                        .map(strength -> MatchView.AddedField.of(strength, language))
                        .toList(),
                biggest(institutions, dataset),
                institutions.size(),
                contacts(region.id(), dataset, language),
                MatchView.Coverage.of(profile.coverage()),
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

    private static List<InstitutionItem> biggest(List<Institution> institutions, Dataset dataset) {
        return institutions.stream()
                .sorted(Comparator.comparingInt(Institution::participations)
                        .reversed()
                        .thenComparing(Institution::id))
                .limit(INSTITUTIONS)
                .map(institution -> InstitutionItem.of(institution, dataset))
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

    /// A cluster's contact to the region.
    public record ClusterContact(Named cluster, MatchView.ContactView contact) {

        static ClusterContact of(Cluster cluster, Contact contact, Language language) {
            return new ClusterContact(Named.of(cluster, language), MatchView.ContactView.of(contact));
        }
    }
}
