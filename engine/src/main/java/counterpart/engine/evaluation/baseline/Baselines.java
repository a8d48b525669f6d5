package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.Activity;
import counterpart.engine.evaluation.PseudoCluster;
import counterpart.engine.evaluation.Ranker;
import counterpart.engine.evaluation.Shares;
import counterpart.engine.specialisation.Relatedness;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// What every ranking must beat; a new baseline is a class and a line here.
public final class Baselines {

    private Baselines() {}

    /// All baselines over a period.
    ///
    /// @param relatedness of fields, from the same period
    public static List<Ranker> all(Activity past, Relatedness relatedness, long seed) {
        Shares shares = new Shares(past);
        Graph graph = new Graph(past);
        return List.of(
                named("random", past, new Chance(seed)),
                named("popularity", past, (cluster, place) -> past.participations(place)),
                named("popularity in the field", past, (cluster, place) -> inField(past, cluster, place)),
                named("gravity", past, new Gravity(past)),
                named("cosine", past, new Cosine(past, shares)),
                named("BM25", past, new Bm25(past)),
                named("common neighbours", past, (cluster, place) -> graph.common(cluster.home(), place)),
                named("Adamic-Adar", past, (cluster, place) -> graph.adamicAdar(cluster.home(), place)),
                named("complementarity as published", past, new BinaryComplementarity(past, shares, relatedness)),
                named("structural distance", past, new StructuralDistance(shares)));
    }

    /// Participations in the field; where these are equal, participations at all.
    private static double inField(Activity past, PseudoCluster cluster, int place) {
        return past.in(cluster.broad()).participations(place) + 1e-6 * past.participations(place);
    }

    private static Ranker named(String name, Activity past, ToDoubleBiFunction<PseudoCluster, Integer> score) {
        return new Ranker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double[] scores(PseudoCluster cluster) {
                double[] scores = new double[past.atlas().regions().size()];
                cluster.candidates().forEach(place -> scores[place] = score.applyAsDouble(cluster, place));
                return scores;
            }
        };
    }
}
