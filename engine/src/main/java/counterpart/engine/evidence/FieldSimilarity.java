package counterpart.engine.evidence;

import counterpart.engine.competence.Relatedness;
import counterpart.engine.competence.Taxonomy;

/// How similar two fields are, in [0, 1]: by their place in the taxonomy, plus their relatedness on projects.
final class FieldSimilarity {

    private static final double SAME = 0.75;
    private static final double SIBLINGS = 0.8;
    private static final double[] BY_SHARED_LEVEL = {0, 0.2, 0.5, 0.7};

    private final Taxonomy taxonomy;
    private final Relatedness relatedness;

    FieldSimilarity(Taxonomy taxonomy, Relatedness relatedness) {
        this.taxonomy = taxonomy;
        this.relatedness = relatedness;
    }

    /// 1 for a field and its ancestors and descendants, 0.8 for siblings from level 3 on, 0.7, 0.5 and 0.2 for
    /// fields that share their ancestor of level 3, 2 and 1; relatedness is added up to 1.
    double of(int a, int b) {
        return Math.min(1, inTaxonomy(a, b) + relatedness.neighbours(a).get(b));
    }

    /// How much one field counts as context of another: `1 - s(t,u)`, and 0 for fields so similar that they
    /// mean the same.
    double apart(int a, int b) {
        double similar = of(a, b);
        return similar > SAME ? 0 : 1 - similar;
    }

    private double inTaxonomy(int a, int b) {
        if (contains(a, b) || contains(b, a)) {
            return 1;
        }
        if (taxonomy.level(a) > 2 && taxonomy.parent(a) == taxonomy.parent(b)) {
            return SIBLINGS;
        }
        return BY_SHARED_LEVEL[Math.min(sharedLevel(a, b), BY_SHARED_LEVEL.length - 1)];
    }

    private boolean contains(int ancestor, int field) {
        return ancestor <= field && field < taxonomy.end(ancestor);
    }

    /// The level of the nearest common ancestor, 0 without one.
    private int sharedLevel(int a, int b) {
        int shared = taxonomy.parent(a);
        while (shared >= 0 && !contains(shared, b)) {
            shared = taxonomy.parent(shared);
        }
        return shared < 0 ? 0 : taxonomy.level(shared);
    }
}
