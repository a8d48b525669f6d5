package counterpart.engine.ranking.input;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.evidence.ContextualEvidence;
import counterpart.engine.evidence.ProfileEvidence;
import counterpart.engine.evidence.ProjectEvidence;
import counterpart.engine.evidence.ProjectIndex;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.RegionProducts;
import counterpart.engine.index.VectorField;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionalEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The data that factors can read: the dataset, the model computed from it and the products of region vectors.
public final class RankingData {

    /// Figures of a source from which on a region without participations is known.
    private static final int FIGURES = 8;

    private final Dataset dataset;
    private final CompetenceModel model;
    private final RegionProducts vectors;
    private final List<Region> regions;
    private final Map<String, Integer> places;
    private final ExistingLinks ties;
    private final FundingRules funding;
    private final Memoized<ContextualEvidence> evidence;
    private final ProfileEvidenceCache profileEvidence;
    private final JoiningProjects projects;
    /// Whether enough is known of a region, by its number.
    private final boolean[] known;
    private final Memoized<FieldRarity> rarity = new Memoized<>(this::countedRarity);

    public RankingData(Dataset dataset, CompetenceModel model, RegionProducts vectors) {
        this(dataset, model, vectors, ProjectIndex.of(dataset, model));
    }

    /// @param index of the projects of the dataset
    public RankingData(Dataset dataset, CompetenceModel model, RegionProducts vectors, ProjectIndex index) {
        this.dataset = dataset;
        this.model = model;
        this.vectors = vectors;
        regions = List.copyOf(dataset.regions());
        places = regions.stream()
                .collect(Collectors.toUnmodifiableMap(
                        region -> region.id().value(), region -> model.ordinal(region.id())));
        ties = new ExistingLinks(dataset, index.links());
        funding = new FundingRules(dataset);
        evidence = new Memoized<>(() -> new ContextualEvidence(dataset, model, index));
        profileEvidence = new ProfileEvidenceCache();
        projects = new JoiningProjects(index.joined(), model.taxonomy().size());
        known = new boolean[regions.size()];
        Map<RegionId, Long> counted = dataset.tables().regionalEvidence().stream()
                .collect(Collectors.groupingBy(RegionalEvidence::region, Collectors.counting()));
        for (int place = 0; place < known.length; place++) {
            known[place] = isKnown(
                    regions.get(place), counted.getOrDefault(regions.get(place).id(), 0L));
        }
    }

    /// Whether enough is known of a region: it is curated, has participations, or a source has figures of it.
    private static boolean isKnown(Region region, long figures) {
        return region.curated() || region.participations() >= CompetenceModel.MEASURED || figures >= FIGURES;
    }

    private RankingData(RankingData base, Dataset dataset, RegionProducts vectors) {
        this.dataset = dataset;
        this.vectors = vectors;
        model = base.model;
        regions = base.regions;
        places = base.places;
        ties = base.ties;
        funding = base.funding;
        evidence = base.evidence;
        profileEvidence = base.profileEvidence;
        projects = base.projects;
        known = base.known;
    }

    private FieldRarity countedRarity() {
        return new FieldRarity(
                IntStream.range(0, known.length)
                        .filter(place -> known[place])
                        .mapToObj(model::anyStrength)
                        .toList(),
                model.taxonomy().size());
    }

    /// Returns ranking data for a dataset that differs only in its clusters.
    ///
    /// @param other the same products, of an index that stays open as long as these data are used
    public RankingData withClustersOf(Dataset corrected, RegionProducts other) {
        return new RankingData(this, corrected, other);
    }

    public Dataset dataset() {
        return dataset;
    }

    public CompetenceModel model() {
        return model;
    }

    /// All regions, in the order of the model's region numbers.
    public List<Region> regions() {
        return regions;
    }

    public ExistingLinks ties() {
        return ties;
    }

    public FundingRules funding() {
        return funding;
    }

    /// What projects show in the domain of a profile.
    ///
    /// @param themes English phrases that describe the cluster
    public ProfileEvidence evidence(Profile profile, List<String> themes) {
        return profileEvidence.get(
                profile,
                themes,
                () -> evidence.get()
                        .of(
                                profile.own(),
                                themes,
                                ProfileVectors.of(profile, this).needs()));
    }

    /// The projects by the fields that they join.
    public JoiningProjects projects() {
        return projects;
    }

    /// How few regions hold each field.
    public FieldRarity rarity() {
        return rarity.get();
    }

    /// How specific a field is, in (0, 1]: 1 where few projects are tagged with it or a descendant.
    public double specificity(int field) {
        return evidence.get().specificity(field);
    }

    /// The default candidates for homes, by region number: the regions of other countries of which
    /// enough is known.
    public boolean[] candidates(Collection<RegionId> homes) {
        Set<String> home = countries(homes);
        boolean[] candidates = new boolean[known.length];
        for (int place = 0; place < known.length; place++) {
            candidates[place] =
                    known[place] && !home.contains(regions.get(place).country());
        }
        return candidates;
    }

    /// The countries of homes.
    public Set<String> countries(Collection<RegionId> homes) {
        return homes.stream()
                .flatMap(home -> dataset.findRegion(home).stream())
                .map(Region::country)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The projects that institutions of a region have on a field in whatever domain, those first that say
    /// most about their partners.
    public List<ProjectEvidence> projectsOn(FieldCode field, RegionId region, int limit) {
        return evidence.get().on(field, region, limit);
    }

    /// The scalar products of every region's vector with each query.
    public List<double[]> products(VectorField space, List<SparseVector> queries) {
        ProductTable table = vectors.products(space, queries);
        int[] ofIndex =
                table.ids().stream().mapToInt(id -> places.getOrDefault(id, -1)).toArray();
        List<double[]> products = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) { // regions that are not in the data have the number -1
            double[] byPlace = new double[regions.size()];
            for (int document = 0; document < ofIndex.length; document++) {
                if (ofIndex[document] >= 0) {
                    byPlace[ofIndex[document]] = table.get(query, document);
                }
            }
            products.add(byPlace);
        }
        return products;
    }

    /// Computes a value for every region.
    public double[] each(ToDoubleFunction<Region> value) {
        return regions.stream().mapToDouble(value).toArray();
    }
}
