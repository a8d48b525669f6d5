package counterpart.engine.matching.factor;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.Kind;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.Space;
import counterpart.engine.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// What factors may look at: the data, the model computed from it and the index.
public final class Knowledge {

    private final Dataset dataset;
    private final CompetenceModel model;
    private final CompetenceIndex index;
    private final List<Region> regions;
    private final Map<String, Integer> places;
    private final Ties ties;
    private final FundingRules funding;

    public Knowledge(Dataset dataset, CompetenceModel model, CompetenceIndex index) {
        this.dataset = dataset;
        this.model = model;
        this.index = index;
        regions = List.copyOf(dataset.regions());
        places = regions.stream()
                .collect(Collectors.toUnmodifiableMap(
                        region -> region.id().value(), region -> model.ordinal(region.id())));
        ties = new Ties(dataset);
        funding = new FundingRules(dataset);
    }

    private Knowledge(Knowledge base, Dataset dataset, CompetenceIndex index) {
        this.dataset = dataset;
        this.index = index;
        model = base.model;
        regions = base.regions;
        places = base.places;
        ties = base.ties;
        funding = base.funding;
    }

    /// The same with data that differs in its clusters alone.
    ///
    /// @param other the index in which these clusters are found
    public Knowledge withClustersOf(Dataset corrected, CompetenceIndex other) {
        return new Knowledge(this, corrected, other);
    }

    public Dataset dataset() {
        return dataset;
    }

    public CompetenceModel model() {
        return model;
    }

    /// All regions, in the order of the model's places.
    public List<Region> regions() {
        return regions;
    }

    public Ties ties() {
        return ties;
    }

    public FundingRules funding() {
        return funding;
    }

    /// The scalar products of every region's vector with each query.
    List<double[]> products(Space space, List<SparseVector> queries) {
        ProductTable table = index.products(Kind.REGION, space, queries);
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

    /// A value for every region.
    double[] each(ToDoubleFunction<Region> value) {
        return regions.stream().mapToDouble(value).toArray();
    }
}
