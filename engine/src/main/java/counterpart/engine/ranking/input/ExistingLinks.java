package counterpart.engine.ranking.input;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Existing links: joint projects of regions, and contacts of clusters.
public final class ExistingLinks {

    private final Dataset dataset;
    private final Map<RegionId, Integer> places = new HashMap<>();
    private final int[][] projects;
    private final Map<String, int[]> withCountries = new HashMap<>();
    private final CountryAffinity countries = new CountryAffinity();

    /// @param links by region: the number of joint projects with each region
    ExistingLinks(Dataset dataset, List<SparseVector> links) {
        this.dataset = dataset;
        dataset.regions().forEach(region -> places.put(region.id(), places.size()));
        projects = new int[places.size()][places.size()];
        for (int from = 0; from < projects.length; from++) {
            SparseVector row = links.get(from);
            for (int i = 0; i < row.size(); i++) {
                projects[from][row.ordinal(i)] = (int) row.value(i);
            }
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

    /// The regions in which contacts are; contacts that name only a country are left out.
    public Set<RegionId> contactRegions(List<Contact> contacts) {
        Set<RegionId> known = new HashSet<>();
        for (Contact contact : contacts) {
            if (contact.place() != null) {
                known.addAll(dataset.regionsOf(contact.place()));
            }
        }
        return known;
    }

    /// Joint projects of a region with any of the homes; a project of two homes counts for each.
    public int coProjects(Collection<RegionId> homes, RegionId region) {
        Integer place = places.get(region);
        return place == null
                ? 0
                : rows(homes).stream().mapToInt(row -> row[place]).sum();
    }

    /// Joint projects of all regions with the homes, by region number.
    public int[] coProjects(Collection<RegionId> homes) {
        return sum(rows(homes));
    }

    private List<int[]> rows(Collection<RegionId> homes) {
        return homes.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .map(home -> projects[home])
                .toList();
    }

    /// Joint projects of all regions with the regions of the homes' countries, by their numbers; a project with two
    /// of them counts twice.
    public int[] coProjectsOfCountries(Collection<RegionId> homes) {
        return sum(countries(homes).stream()
                .map(withCountries::get)
                .filter(Objects::nonNull)
                .toList());
    }

    private int[] sum(List<int[]> rows) {
        int[] sums = new int[projects.length];
        for (int[] row : rows) {
            for (int place = 0; place < sums.length; place++) {
                sums[place] += row[place];
            }
        }
        return sums;
    }

    /// The affinity of each region's country to the homes' countries, by region number; the maximum over several
    /// homes.
    public double[] affinities(Collection<RegionId> homes) {
        Set<String> ofHomes = countries(homes);
        Map<String, Double> byCountry = new HashMap<>();
        return dataset.regions().stream()
                .map(Region::country)
                .mapToDouble(country -> byCountry.computeIfAbsent(country, key -> affinity(ofHomes, key)))
                .toArray();
    }

    private double affinity(Set<String> homes, String country) {
        return homes.stream()
                .mapToDouble(home -> countries.of(home, country))
                .max()
                .orElse(CountryAffinity.NEUTRAL);
    }

    private Set<String> countries(Collection<RegionId> homes) {
        return homes.stream()
                .flatMap(home -> dataset.findRegion(home).stream())
                .map(Region::country)
                .collect(Collectors.toSet());
    }

    /// The contacts that concern a region: with the region itself, with a larger area that contains it, or with its
    /// country as a whole.
    public List<Contact> contacts(Collection<Contact> all, Region region) {
        return all.stream().filter(contact -> concerns(contact, region)).toList();
    }

    /// Whether a contact refers to the region or to a larger area that contains it, not only to its country.
    public boolean names(Contact contact, RegionId region) {
        return contact.place() != null && dataset.regionsOf(contact.place()).contains(region);
    }

    private boolean concerns(Contact contact, Region region) {
        return contact.place() == null ? region.country().equals(contact.country()) : names(contact, region.id());
    }
}
