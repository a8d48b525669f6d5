package counterpart.engine.ranking.input;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.evidence.ContextualEvidence;
import counterpart.engine.evidence.ProfileEvidence;
import counterpart.engine.evidence.ProjectEvidence;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.VectorField;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The data that factors can read: the dataset, the model computed from it and the index.
public final class RankingData {

    private final Dataset dataset;
    private final CompetenceModel model;
    private final CompetenceIndex index;
    private final List<Region> regions;
    private final Map<String, Integer> places;
    private final ExistingLinks ties;
    private final FundingRules funding;
    private final Memoized<ContextualEvidence> evidence;
    private final ProfileEvidenceCache profileEvidence;
    private final JoiningProjects projects;
    /// Whether a region is curated or has enough participations, by its number.
    private final boolean[] known;
    private final Memoized<FieldRarity> rarity = new Memoized<>(this::countedRarity);

    public RankingData(Dataset dataset, CompetenceModel model, CompetenceIndex index) {
        this.dataset = dataset;
        this.model = model;
        this.index = index;
        regions = List.copyOf(dataset.regions());
        places = regions.stream()
                .collect(Collectors.toUnmodifiableMap(
                        region -> region.id().value(), region -> model.ordinal(region.id())));
        ties = new ExistingLinks(dataset);
        funding = new FundingRules(dataset);
        evidence = new Memoized<>(() -> new ContextualEvidence(dataset, model));
        profileEvidence = new ProfileEvidenceCache();
        projects = new JoiningProjects(dataset.tables().projects(), model.taxonomy());
        known = new boolean[regions.size()];
        for (int place = 0; place < known.length; place++) {
            Region region = regions.get(place);
            known[place] = region.curated() || region.participations() >= CompetenceModel.MEASURED;
        }
    }

    private RankingData(RankingData base, Dataset dataset, CompetenceIndex index) {
        this.dataset = dataset;
        this.index = index;
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
    /// @param other the index in which these clusters are found
    public RankingData withClustersOf(Dataset corrected, CompetenceIndex other) {
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

    /// The default candidates for homes, by region number: the regions of other countries that are curated or have
    /// enough participations.
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

    /// The projects that institutions of a region have on a field in whatever domain, those first that say most about
    /// their partners.
    public List<ProjectEvidence> projectsOn(FieldCode field, RegionId region, int limit) {
        return evidence.get().on(field, region, limit);
    }

    /// The scalar products of every region's vector with each query.
    public List<double[]> products(VectorField space, List<SparseVector> queries) {
        ProductTable table = index.products(EntryKind.REGION, space, queries);
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
