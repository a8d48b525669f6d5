package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.Activity;
import counterpart.engine.evaluation.Electorate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The network of regions, and the regions that candidates are linked to: two are linked when they share a project.
final class Graph {

    private final BitSet[] homes;
    private final BitSet[] candidates;
    private final double[] rarity;

    Graph(Electorate electorate, Activity past) {
        homes = IntStream.range(0, past.atlas().regions().size())
                .mapToObj(past::links)
                .toArray(BitSet[]::new);
        candidates = IntStream.range(0, electorate.size())
                .mapToObj(electorate::links)
                .toArray(BitSet[]::new);
        rarity = Arrays.stream(homes)
                .mapToDouble(links -> 1 / Math.log(Math.max(2, links.cardinality())))
                .toArray();
    }

    /// How many regions both are linked to (Newman 2001).
    double common(int home, int candidate) {
        return shared(home, candidate).cardinality();
    }

    /// The same, each counted as one over the logarithm of its links (Adamic & Adar 2003).
    double adamicAdar(int home, int candidate) {
        return shared(home, candidate).stream()
                .mapToDouble(place -> rarity[place])
                .sum();
    }

    private BitSet shared(int home, int candidate) {
        BitSet shared = (BitSet) homes[home].clone();
        shared.and(candidates[candidate]);
        return shared;
    }
}
