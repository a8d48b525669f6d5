package counterpart.engine.matching.factor;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;
import java.util.HashMap;
import java.util.Map;

/// The vector spaces in which regions are indexed.
public final class Spaces {

    /// The scale in broad fields and next to them.
    public static final Space REACH = new Space("reach");

    /// Whether a field is held, in [0, 1], descendants included.
    public static final Space HELD = new Space("held");

    /// What a region would gain.
    public static final Space WANTS = new Space("wants");

    /// `ln(1 + n)` of an institution.
    public static final Space INSTITUTION = new Space("institution");

    private Spaces() {}

    /// The strengths at a pivot.
    public static Space strength(double pivot) {
        return new Space("strength-" + pivot);
    }

    /// All vectors of a region.
    public static Map<Space, SparseVector> of(CompetenceModel model, int place, double... pivots) {
        Map<Space, SparseVector> vectors = new HashMap<>();
        for (double pivot : pivots) {
            vectors.put(strength(pivot), model.strength(place, pivot));
        }
        vectors.put(REACH, model.reach(place));
        vectors.put(HELD, model.held(place));
        vectors.put(WANTS, model.wants(place));
        return vectors;
    }
}
