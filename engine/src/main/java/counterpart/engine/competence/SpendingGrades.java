package counterpart.engine.competence;

import counterpart.engine.competence.math.Distribution;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.ResearchSpending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Converts research spending into grades. Spending of a state becomes a strength by the product's own formula
/// (millions as evidence, quotient against the nation). The 70th, 90th and 98th percentile of the states in a field
/// are grades 1, 2 and 3, as for measured regions (quantile normalisation, Bolstad 2003).
final class SpendingGrades {

    private static final double THOUSANDS_OF_A_MILLION = 1000;

    private final Map<RegionId, Map<Integer, Integer>> grades = new HashMap<>();

    SpendingGrades(Collection<ResearchSpending> spending, Taxonomy taxonomy, ModelConstants constants) {
        Map<RegionId, double[]> rows = new TreeMap<>();
        for (ResearchSpending one : spending) {
            taxonomy.find(one.field())
                    .ifPresent(field -> rows.computeIfAbsent(one.region(), id -> new double[taxonomy.size()])[field] +=
                            one.usdThousand() / THOUSANDS_OF_A_MILLION);
        }
        List<RegionId> states = List.copyOf(rows.keySet());
        EvidenceMatrix matrix =
                new EvidenceMatrix(rows.values().stream().map(SparseVector::of).toList(), taxonomy.size());
        List<SparseVector> strengths = new ArrayList<>();
        for (int state = 0; state < states.size(); state++) {
            strengths.add(matrix.strength(state, constants));
        }
        Map<Integer, Distribution> distributions = new HashMap<>();
        for (int state = 0; state < states.size(); state++) {
            grades.put(states.get(state), grades(strengths.get(state), strengths, distributions));
        }
    }

    /// Grade, 1 to 3, by field; empty if the region's spending is unknown.
    Map<Integer, Integer> of(RegionId region) {
        return grades.getOrDefault(region, Map.of());
    }

    /// Whether the region's own spending is known; then claims of single universities from the same source are
    /// ignored.
    boolean covers(RegionId region) {
        return grades.containsKey(region);
    }

    private static Map<Integer, Integer> grades(
            SparseVector strength, List<SparseVector> all, Map<Integer, Distribution> distributions) {
        Map<Integer, Integer> grades = new TreeMap<>();
        for (int i = 0; i < strength.size(); i++) {
            int field = strength.ordinal(i);
            Distribution distribution = distributions.computeIfAbsent(
                    field,
                    wanted -> new Distribution(
                            all.stream().mapToDouble(row -> row.get(wanted)).toArray()));
            int grade = GradeCalibration.gradeOf(strength.value(i), distribution);
            if (grade > 0) {
                grades.put(field, grade);
            }
        }
        return grades;
    }
}
