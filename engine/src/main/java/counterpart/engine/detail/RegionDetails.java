package counterpart.engine.detail;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Field;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Collaboration;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Describes regions.
final class RegionDetails {

    private static final int ROOT = 1;
    private static final int SPECIFIC = 3;
    private static final double LEAST_SHARE = 0.005;
    private static final double LEAST_EVIDENCE = 1;
    private static final int SPECIAL = 12;

    private final Dataset dataset;
    private final CompetenceModel model;
    private final Taxonomy taxonomy;
    private final Set<RegionId> home;
    private final Memoized<EvidenceByField> evidence;
    private final Memoized<Map<RegionId, List<Collaboration>>> collaborations;

    RegionDetails(RankingData data) {
        dataset = data.dataset();
        model = data.model();
        taxonomy = model.taxonomy();
        home = dataset.regionsOf(Region.HOME_STATE);
        evidence = new Memoized<>(() -> new EvidenceByField(data));
        collaborations = new Memoized<>(this::collaborations);
    }

    RegionDetail of(Region region) {
        int place = model.ordinal(region.id());
        List<Collaboration> joint = collaborations.get().getOrDefault(region.id(), List.of());
        return new RegionDetail(
                region, tree(place), special(place), years(region.id(), joint), homeLinks(region.id(), joint));
    }

    private List<RegionDetail.Branch> tree(int place) {
        SparseVector strength = model.strength(place, Strategy.COMPLEMENT.pivot());
        double[] dense = strength.map(value -> value / strength.sum()).toDense(taxonomy.size());
        return IntStream.range(0, dense.length)
                .filter(field -> taxonomy.level(field) == ROOT)
                .mapToObj(root -> branch(place, root, dense))
                .filter(branch -> branch.share() > 0)
                .sorted(Comparator.comparingDouble(RegionDetail.Branch::share).reversed())
                .toList();
    }

    private RegionDetail.Branch branch(int place, int root, double[] shares) {
        double whole = sum(root, shares);
        List<RegionDetail.Leaf> leaves = new ArrayList<>(IntStream.range(root, taxonomy.end(root))
                .filter(field -> taxonomy.level(field) == SPECIFIC)
                .filter(field -> sum(field, shares) >= LEAST_SHARE)
                .mapToObj(field -> new RegionDetail.Leaf(
                        Optional.of(field(field)),
                        sum(field, shares),
                        model.shown().rank(place, field)))
                .sorted(Comparator.comparingDouble(RegionDetail.Leaf::share).reversed())
                .toList());
        double rest =
                whole - leaves.stream().mapToDouble(RegionDetail.Leaf::share).sum();
        if (rest > LEAST_SHARE / 100) {
            leaves.add(new RegionDetail.Leaf(Optional.empty(), rest, 0));
        }
        return new RegionDetail.Branch(field(root), whole, leaves);
    }

    private double sum(int field, double[] values) {
        double sum = 0;
        for (int i = field; i < taxonomy.end(field); i++) {
            sum += values[i];
        }
        return sum;
    }

    private List<RegionDetail.Special> special(int place) {
        EvidenceByField known = evidence.get();
        List<Integer> chosen = new ArrayList<>();
        for (int field : bySpecialisation(known, place)) {
            if (chosen.size() < SPECIAL && chosen.stream().noneMatch(other -> related(field, other))) {
                chosen.add(field);
            }
        }
        return chosen.stream()
                .map(field -> new RegionDetail.Special(
                        field(field),
                        known.quotient(place, field),
                        known.mass(place, field),
                        model.shown().rank(place, field)))
                .toList();
    }

    private List<Integer> bySpecialisation(EvidenceByField known, int place) {
        return IntStream.range(0, taxonomy.size())
                .filter(field -> taxonomy.level(field) >= SPECIFIC && known.mass(place, field) >= LEAST_EVIDENCE)
                .filter(field -> known.quotient(place, field) > 1)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(field -> known.quotient(place, field))
                        .reversed())
                .toList();
    }

    private boolean related(int a, int b) {
        return (a <= b && b < taxonomy.end(a)) || (b <= a && a < taxonomy.end(b));
    }

    private List<RegionDetail.Year> years(RegionId region, List<Collaboration> joint) {
        Map<Integer, RegionDetail.Year> years = new TreeMap<>();
        for (Collaboration pair : joint) {
            int projects = pair.projects();
            int withHome = home.contains(other(pair, region)) ? projects : 0;
            add(years, new RegionDetail.Year(pair.year(), projects, 1, withHome, 0));
        }
        dataset.institutionsIn(region).stream()
                .flatMap(institution -> dataset.competencesOf(institution.id()).stream())
                .filter(competence -> competence.lastYear() > 0)
                .forEach(competence -> add(years, new RegionDetail.Year(competence.lastYear(), 0, 0, 0, 1)));
        return List.copyOf(years.values());
    }

    private static void add(Map<Integer, RegionDetail.Year> years, RegionDetail.Year more) {
        years.merge(
                more.year(),
                more,
                (a, b) -> new RegionDetail.Year(
                        a.year(),
                        a.links() + b.links(),
                        a.partners() + b.partners(),
                        a.homeLinks() + b.homeLinks(),
                        a.latestEvidence() + b.latestEvidence()));
    }

    private List<RegionDetail.HomeLink> homeLinks(RegionId region, List<Collaboration> joint) {
        Map<RegionId, RegionDetail.HomeLink> links = new TreeMap<>();
        for (Collaboration pair : joint) {
            RegionId other = other(pair, region);
            if (home.contains(other)) {
                links.merge(
                        other,
                        new RegionDetail.HomeLink(dataset.region(other), pair.projects(), pair.year()),
                        (a, b) -> new RegionDetail.HomeLink(
                                a.home(), a.projects() + b.projects(), Math.max(a.lastYear(), b.lastYear())));
            }
        }
        return links.values().stream()
                .sorted(Comparator.comparingInt(RegionDetail.HomeLink::projects).reversed())
                .toList();
    }

    private static RegionId other(Collaboration pair, RegionId region) {
        return pair.a().equals(region) ? pair.b() : pair.a();
    }

    private Map<RegionId, List<Collaboration>> collaborations() {
        Map<RegionId, List<Collaboration>> byRegion = new HashMap<>();
        for (Collaboration pair : dataset.tables().collaborations()) {
            byRegion.computeIfAbsent(pair.a(), id -> new ArrayList<>()).add(pair);
            byRegion.computeIfAbsent(pair.b(), id -> new ArrayList<>()).add(pair);
        }
        return byRegion;
    }

    private Field field(int ordinal) {
        return dataset.field(taxonomy.code(ordinal));
    }
}
