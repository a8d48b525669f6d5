package counterpart.engine.evaluation.strategy;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.Dataset;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.ranker.RegionRanker;

/// The product's matcher on any dataset, with its competence model and an index in memory.
public record InMemoryMatcher(CompetenceModel model, RankingData knowledge, RegionRanker matcher) {

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
        RankingData knowledge = new RankingData(dataset, model, new InMemoryIndex(model, tables.regions(), pivots));
        return new InMemoryMatcher(model, knowledge, new RegionRanker(knowledge));
    }
}
