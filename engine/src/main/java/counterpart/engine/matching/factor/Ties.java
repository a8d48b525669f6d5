package counterpart.engine.matching.factor;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Collaboration;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Existing links: joint projects of regions, and contacts of clusters.
public final class Ties {

    private final Dataset dataset;
    private final Map<RegionId, Integer> places = new HashMap<>();
    private final int[][] projects;
    private final Map<String, int[]> withCountries = new HashMap<>();
    private final CountryAffinity countries = new CountryAffinity();

    Ties(Dataset dataset) {
        this.dataset = dataset;
        dataset.regions().forEach(region -> places.put(region.id(), places.size()));
        projects = new int[places.size()][places.size()];
        for (Collaboration pair : dataset.tables().collaborations()) {
            int a = Objects.requireNonNull(places.get(pair.a()));
            int b = Objects.requireNonNull(places.get(pair.b()));
            projects[a][b] += pair.projects();
            projects[b][a] += pair.projects();
        }
        List<Region> regions = List.copyOf(dataset.regions());
        for (int from = 0; from < projects.length; from++) {
            addCountries(regions, from);
        }
    }

    private void addCountries(List<Region> regions, int from) {
        String country = regions.get(from).country();
        int[] sums = withCountries.computeIfAbsent(country, key -> new int[regions.size()]);
        for (int to = 0; to < sums.length; to++) {
            int count = projects[from][to];
            if (count > 0) {
                sums[to] += count;
                countries.add(country, regions.get(to).country(), count);
            }
        }
    }

    /// Joint projects of a region with any of the homes; a project of two homes counts for each.
    public int coProjects(Collection<RegionId> homes, RegionId region) {
        Integer place = places.get(region);
        return place == null
                ? 0
                : homes.stream().mapToInt(home -> between(home, place)).sum();
    }

    private int between(RegionId home, int place) {
        Integer from = places.get(home);
        return from == null ? 0 : projects[from][place];
    }

    /// Joint projects of a region with the regions of the homes' countries; a project with two of them counts twice.
    int coProjectsOfCountries(Collection<RegionId> homes, RegionId region) {
        Integer place = places.get(region);
        return place == null
                ? 0
                : countries(homes).stream()
                        .map(withCountries::get)
                        .filter(Objects::nonNull)
                        .mapToInt(sums -> sums[place])
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
}
