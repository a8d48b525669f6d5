package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.candidate.CandidateSet;
import counterpart.engine.evaluation.history.RegionFieldActivity;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The graph of regions that have joint projects, and the links of the candidates to it.
final class CollaborationGraph {

    private final BitSet[] homes;
    private final BitSet[] candidates;
    private final double[] rarity;

    CollaborationGraph(CandidateSet candidateSet, RegionFieldActivity past) {
        homes = IntStream.range(0, past.index().regions().size())
                .mapToObj(past::links)
                .toArray(BitSet[]::new);
        candidates = IntStream.range(0, candidateSet.size())
                .mapToObj(candidateSet::links)
                .toArray(BitSet[]::new);
        rarity = Arrays.stream(homes)
                .mapToDouble(links -> 1 / Math.log(Math.max(2, links.cardinality())))
                .toArray();
    }

    /// Number of common neighbours (Newman 2001).
    double common(int home, int candidate) {
        return shared(home, candidate).cardinality();
    }

    /// Adamic-Adar index (2003): each common neighbour counts one divided by the logarithm of its degree.
    double adamicAdar(int home, int candidate) {
        return shared(home, candidate).stream()
                .mapToDouble(ordinal -> rarity[ordinal])
                .sum();
    }

    private BitSet shared(int home, int candidate) {
        BitSet shared = (BitSet) homes[home].clone();
        shared.and(candidates[candidate]);
        return shared;
    }
}
