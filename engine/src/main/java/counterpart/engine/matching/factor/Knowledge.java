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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/// What factors may look at: the data, the model computed from it and the index.
public final class Knowledge {

    private final Dataset dataset;
    private final CompetenceModel model;
    private final CompetenceIndex index;
    private final List<Region> regions;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Space, int[]> numbers = new ConcurrentHashMap<>();
    private final Ties ties;
    private final FundingRules funding;

    public Knowledge(Dataset dataset, CompetenceModel model, CompetenceIndex index) {
        this.dataset = dataset;
        this.model = model;
        this.index = index;
        regions = List.copyOf(dataset.regions());
        regions.forEach(region -> places.put(region.id().value(), model.ordinal(region.id())));
        ties = new Ties(dataset);
        funding = new FundingRules(dataset);
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
        int[] ofIndex = numbers(space, table.ids());
        List<double[]> products = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) {
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

    /// The regions' numbers by those of the index, -1 for one that is not in the data.
    private int[] numbers(Space space, List<String> ids) {
        return numbers.computeIfAbsent(
                space,
                key -> ids.stream().mapToInt(id -> places.getOrDefault(id, -1)).toArray());
    }

    /// A value for every region.
    double[] each(ToDoubleFunction<Region> value) {
        return regions.stream().mapToDouble(value).toArray();
    }
}
