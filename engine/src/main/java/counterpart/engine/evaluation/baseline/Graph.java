package counterpart.engine.evaluation.baseline;

import counterpart.engine.evaluation.Activity;
import java.util.BitSet;

/// The network of regions: two are linked when they share a project.
final class Graph {

    private final BitSet[] links;
    private final double[] rarity;

    Graph(Activity past) {
        int places = past.atlas().regions().size();
        links = new BitSet[places];
        rarity = new double[places];
        for (int a = 0; a < places; a++) {
            links[a] = new BitSet(places);
            for (int b = 0; b < places; b++) {
                links[a].set(b, past.joint(a, b) > 0);
            }
            rarity[a] = 1 / Math.log(Math.max(2, links[a].cardinality()));
        }
    }

    /// How many regions both are linked to (Newman 2001).
    double common(int a, int b) {
        return shared(a, b).cardinality();
    }

    /// The same, each counted as one over the logarithm of its links (Adamic & Adar 2003).
    double adamicAdar(int a, int b) {
        return shared(a, b).stream().mapToDouble(place -> rarity[place]).sum();
    }

    private BitSet shared(int a, int b) {
        BitSet shared = (BitSet) links[a].clone();
        shared.and(links[b]);
        return shared;
    }
}
