package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.Activity;
import counterpart.engine.evaluation.Electorate;
import counterpart.engine.evaluation.PseudoCluster;
import counterpart.engine.evaluation.Ranker;
import counterpart.engine.evaluation.Shares;
import counterpart.engine.specialisation.Relatedness;
import counterpart.engine.specialisation.Taxonomy;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// What every ranking must beat; a new baseline is a class and a line here.
public final class Baselines {

    private Baselines() {}

    /// All baselines over a period.
    ///
    /// @param electorate who is ranked
    /// @param shares of the candidates
    /// @param past the same period by region, to which the homes belong
    /// @param relatedness of fields, from the same period
    public static List<Ranker> all(
            Electorate electorate, Shares shares, Activity past, Relatedness relatedness, long seed) {
        Graph graph = new Graph(electorate, past);
        Taxonomy taxonomy = past.atlas().taxonomy();
        return List.of(
                named("random", electorate, new Chance(seed)),
                named("popularity", electorate, (cluster, candidate) -> electorate.participations(candidate)),
                named(
                        "popularity in the field",
                        electorate,
                        (cluster, candidate) -> inField(electorate, cluster, candidate)),
                named("gravity", electorate, new Gravity(electorate)),
                named("cosine", electorate, new Cosine(taxonomy, shares)),
                named("BM25", electorate, new Bm25(taxonomy, electorate.mass())),
                named("common neighbours", electorate, new ByHome(electorate.size(), graph::common)),
                named("Adamic-Adar", electorate, new ByHome(electorate.size(), graph::adamicAdar)),
                named(
                        "complementarity as published",
                        electorate,
                        new BinaryComplementarity(taxonomy, shares, relatedness)),
                named("structural distance", electorate, ByHome.structuralDistance(shares, past)));
    }

    /// Participations in the field; where these are equal, participations at all.
    private static double inField(Electorate electorate, PseudoCluster cluster, int candidate) {
        return electorate.participations(cluster.broad(), candidate) + 1e-6 * electorate.participations(candidate);
    }

    private static Ranker named(String name, Electorate electorate, ToDoubleBiFunction<PseudoCluster, Integer> score) {
        return new Ranker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double[] scores(PseudoCluster cluster) {
                double[] scores = new double[electorate.size()];
                cluster.candidates().forEach(one -> scores[one] = score.applyAsDouble(cluster, one));
                return scores;
            }
        };
    }
}
