package counterpart.engine.evaluation.judged;

import counterpart.engine.evaluation.metric.RankingMetrics;
import counterpart.engine.model.RegionId;
import java.util.Arrays;
import java.util.List;

/// One list measured against the judgements of its cluster.
///
/// @param ndcg nDCG@10 of the condensed list with gains `2^grade - 1`; the ideal list holds all judged regions
/// @param graded0 share of regions with grade 0 in the condensed top ten
/// @param weak number of regions with a grade below 0.75 in the condensed top ten
/// @param unprompted share of the regions named unprompted that are in the top ten as shown; 0 if none was named
/// @param withoutJudgement share of the top ten as shown that has no judgement
public record JudgedList(
        String cluster, double ndcg, double graded0, int weak, double unprompted, double withoutJudgement) {

    /// The length of the lists compared.
    public static final int TOP = 10;

    private static final double WEAK = 0.75;

    /// Measures a list.
    ///
    /// @param list best first, longer than ten so that ten are left when it is condensed
    static JudgedList of(GradedRegions judged, List<RegionId> list) {
        double[] grades = judged.condensed(list);
        double[] top = Arrays.copyOf(grades, Math.min(TOP, grades.length));
        List<RegionId> shown = list.subList(0, Math.min(TOP, list.size()));
        long named = shown.stream().filter(judged.unprompted()::contains).count();
        long known = shown.stream().filter(judged.grades()::containsKey).count();
        double[] ideal = judged.grades().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new JudgedList(
                judged.cluster(),
                RankingMetrics.ndcg(gains(grades), gains(ideal), TOP),
                share(Arrays.stream(top).filter(grade -> grade == 0).count(), top.length),
                (int) Arrays.stream(top).filter(grade -> grade < WEAK).count(),
                share(named, judged.unprompted().size()),
                share(shown.size() - known, shown.size()));
    }

    private static double[] gains(double[] grades) {
        return Arrays.stream(grades).map(grade -> Math.pow(2, grade) - 1).toArray();
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
