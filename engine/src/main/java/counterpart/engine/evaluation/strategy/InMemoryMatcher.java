package counterpart.engine.evaluation.strategy;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.RegionVectors;
import counterpart.engine.index.VectorField;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;
import counterpart.engine.ranking.ranker.RegionRanker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The product's matcher on any dataset, with its competence model and an index in memory.
public record InMemoryMatcher(CompetenceModel model, RankingData data, RegionRanker matcher) {

    /// Computes the model and the vectors for all pivots of the strategies and the Pareto curve.
    public static InMemoryMatcher of(Dataset dataset, ModelConstants constants) {
        Dataset.Tables tables = dataset.tables();
        double[] pivots = StrategyRankers.pivots();
        CompetenceModel model = new CompetenceModel(
                new CompetenceModel.Input(
                        tables.fields(),
                        tables.regions(),
                        tables.institutions(),
                        tables.competences(),
                        tables.grades(),
                        tables.coTags(),
                        tables.nationalPriors(),
                        tables.regionalEvidence()),
                constants,
                pivots);
        RankingData data = new RankingData(dataset, model, vectors(model, tables.regions(), pivots));
        return new InMemoryMatcher(model, data, new RegionRanker(data));
    }

    /// The vectors in double precision; an index has them in single precision.
    private static RegionVectors vectors(CompetenceModel model, List<Region> regions, double... pivots) {
        List<String> ids = regions.stream().map(region -> region.id().value()).toList();
        Map<VectorField, List<SparseVector>> vectors = new HashMap<>();
        for (Region region : regions) {
            VectorFields.of(model, model.ordinal(region.id()), pivots)
                    .forEach((space, vector) -> vectors.computeIfAbsent(space, key -> new ArrayList<>())
                            .add(vector));
        }
        Map<VectorField, Memoized<RegionVectors.Space>> spaces = new HashMap<>();
        vectors.forEach((space, rows) -> spaces.put(space, new Memoized<>(() -> new RegionVectors.Space(ids, rows))));
        return new RegionVectors(spaces);
    }
}
