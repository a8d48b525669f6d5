package counterpart.engine.matching.factor;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.Kind;
import counterpart.engine.index.Space;
import counterpart.engine.model.Region;
import counterpart.engine.specialisation.CompetenceModel;
import counterpart.engine.specialisation.SparseVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What factors may look at: the data, the model computed from it and the index.
public final class Knowledge {

    private final Dataset dataset;
    private final CompetenceModel model;
    private final CompetenceIndex index;
    private final List<Region> regions;
    private final Map<String, Integer> places = new HashMap<>();
    private final Ties ties;
    private final FundingRules funding;

    public Knowledge(Dataset dataset, CompetenceModel model, CompetenceIndex index) {
        this.dataset = dataset;
        this.model = model;
        this.index = index;
        regions = List.copyOf(dataset.regions());
        regions.forEach(region -> places.put(region.id().value(), model.place(region.id())));
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

    /// The scalar product of every region's vector with a query.
    double[] products(Space space, SparseVector query) {
        double[] products = new double[regions.size()];
        for (Map.Entry<String, Double> product :
                index.products(Kind.REGION, space, query).entrySet()) {
            Integer place = places.get(product.getKey());
            if (place != null) {
                products[place] = product.getValue();
            }
        }
        return products;
    }

    /// A value for every region.
    double[] each(ToDoubleFunction<Region> value) {
        return regions.stream().mapToDouble(value).toArray();
    }
}
