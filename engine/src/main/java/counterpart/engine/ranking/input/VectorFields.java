package counterpart.engine.ranking.input;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import java.util.HashMap;
import java.util.Map;

/// The vector spaces in which regions are indexed.
public final class VectorFields {

    /// The scale in broad fields and in fields related to them.
    public static final VectorField REACH = new VectorField("reach");

    /// The degree to which a field is held, in [0, 1], including descendants.
    public static final VectorField HELD = new VectorField("held");

    /// The gain that each field would bring to a region.
    public static final VectorField WANTS = new VectorField("wants");

    /// `ln(1 + n)` of an institution.
    public static final VectorField INSTITUTION = new VectorField("institution");

    private VectorFields() {}

    /// The strengths at a pivot.
    public static VectorField strength(double pivot) {
        return new VectorField("strength-" + pivot);
    }

    /// All vectors of a region.
    public static Map<VectorField, SparseVector> of(CompetenceModel model, int place, double... pivots) {
        Map<VectorField, SparseVector> vectors = new HashMap<>();
        for (double pivot : pivots) {
            vectors.put(strength(pivot), model.strength(place, pivot));
        }
        vectors.put(REACH, model.reach(place));
        vectors.put(HELD, model.held(place));
        vectors.put(WANTS, model.wants(place));
        return vectors;
    }
}
