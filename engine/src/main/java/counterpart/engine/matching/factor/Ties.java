package counterpart.engine.matching.factor;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.model.Collaboration;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Existing links: joint projects of regions, and contacts of clusters.
public final class Ties {

    private final Dataset dataset;
    private final Map<RegionId, Map<RegionId, Integer>> projects = new HashMap<>();
    private final Map<String, Map<RegionId, Integer>> withCountries = new HashMap<>();
    private final CountryAffinity countries = new CountryAffinity();

    Ties(Dataset dataset) {
        this.dataset = dataset;
        for (Collaboration pair : dataset.tables().collaborations()) {
            add(pair.a(), pair.b(), pair.projects());
            add(pair.b(), pair.a(), pair.projects());
        }
    }

    /// Joint projects of a region with any of the homes; a project of two homes counts for each.
    public int coProjects(Collection<RegionId> homes, RegionId region) {
        return homes.stream()
                .mapToInt(home -> projects.getOrDefault(home, Map.of()).getOrDefault(region, 0))
                .sum();
    }

    /// Joint projects of a region with the regions of the homes' countries; a project with two of them counts twice.
    int coProjectsOfCountries(Collection<RegionId> homes, RegionId region) {
        return countries(homes).stream()
                .mapToInt(
                        country -> withCountries.getOrDefault(country, Map.of()).getOrDefault(region, 0))
                .sum();
    }

    /// How much more the homes' country and a region's work together than their sizes let expect; the largest of
    /// several.
    double affinity(Collection<RegionId> homes, Region region) {
        return countries(homes).stream()
                .mapToDouble(country -> countries.of(country, region.country()))
                .max()
                .orElse(CountryAffinity.NEUTRAL);
    }

    private Set<String> countries(Collection<RegionId> homes) {
        return homes.stream()
                .flatMap(home -> dataset.findRegion(home).stream())
                .map(Region::country)
                .collect(Collectors.toSet());
    }

    /// The contacts that concern a region: with the region itself, with a larger place it belongs to, or with its
    /// country as a whole.
    public List<Contact> contacts(Collection<Contact> all, Region region) {
        return all.stream().filter(contact -> concerns(contact, region)).toList();
    }

    /// Whether a contact names the region or a larger place it belongs to, not just its country.
    public boolean names(Contact contact, RegionId region) {
        return contact.place() != null && dataset.regionsOf(contact.place()).contains(region);
    }

    private boolean concerns(Contact contact, Region region) {
        return contact.place() == null ? region.country().equals(contact.country()) : names(contact, region.id());
    }

    private void add(RegionId from, RegionId to, int count) {
        projects.computeIfAbsent(from, id -> new HashMap<>()).merge(to, count, Integer::sum);
        String country = dataset.region(from).country();
        withCountries.computeIfAbsent(country, key -> new HashMap<>()).merge(to, count, Integer::sum);
        countries.add(country, dataset.region(to).country(), count);
    }
}
