package counterpart.engine.evaluation.judged;

import counterpart.engine.model.RegionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The judgements of regions for one cluster.
///
/// @param grades 0 (no relevant strength) to 3 (known for exactly this domain), by region
/// @param unprompted regions that a judge named before seeing any list
public record GradedRegions(String cluster, Map<RegionId, Double> grades, Set<RegionId> unprompted) {

    private static final double BEST = 3;

    /// Validates the grades.
    ///
    /// @throws IllegalArgumentException when a grade is not 0 to 3
    public GradedRegions {
        grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
        unprompted = Collections.unmodifiableSet(new LinkedHashSet<>(unprompted));
        grades.values().forEach(GradedRegions::checked);
    }

    /// The grade given.
    ///
    /// @throws IllegalArgumentException when it is not 0 to 3
    static double checked(double grade) {
        if (!(grade >= 0 && grade <= BEST)) {
            throw new IllegalArgumentException("the grade " + grade + " is not 0 to 3");
        }
        return grade;
    }

    /// The grades of the regions of a list in its order; regions without a judgement are left out, so that the list
    /// is condensed (Sakai 2007).
    double[] condensed(List<RegionId> list) {
        return list.stream()
                .map(grades::get)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
