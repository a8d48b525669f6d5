package counterpart.engine.ranking.factor;

import counterpart.engine.World;
import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.ModelInputs;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.lucene.LuceneIndexes;
import counterpart.engine.ranking.input.RankingData;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The contract of a factor that looks at facts other than competences.
abstract class WorldFactorContract extends FactorContract {

    /// The factor over what is known.
    abstract Factor factor(RankingData data);

    /// Gives one region more of what the factor looks for.
    abstract void improve(World world, String region);

    @Override
    String key() {
        return factor(data(random(0))).key();
    }

    @Override
    Change change(int seed, int place) {
        World better = random(seed);
        improve(better, REGIONS.get(place));
        return new Change(raw(data(random(seed))), raw(data(better)));
    }

    private double[] raw(RankingData data) {
        double[] all = factor(data).raw(context(data));
        return IntStream.range(0, all.length)
                .filter(i -> REGIONS.contains(data.regions().get(i).id().value()))
                .mapToDouble(i -> all[i])
                .toArray();
    }

    private static RankingData data(World world) {
        Dataset dataset = world.dataset();
        CompetenceModel.Input input = ModelInputs.of(dataset);
        return new RankingData(
                dataset,
                new CompetenceModel(input, ModelConstants.DEFAULT, 0.75),
                LuceneIndexes.inMemory("test", Stream.of()));
    }
}
