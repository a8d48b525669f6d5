package counterpart.engine.evaluation.judged;

import counterpart.engine.evaluation.metric.Bootstrap;
import counterpart.engine.evaluation.metric.ConfidenceInterval;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The lists of a strategy for all judged clusters; intervals by bootstrap over clusters.
///
/// @param name of the strategy
public record JudgedStrategy(
        String name,
        List<JudgedList> lists,
        ConfidenceInterval ndcg,
        ConfidenceInterval graded0,
        ConfidenceInterval unprompted) {

    private static final int SAMPLES = 1000;

    public JudgedStrategy {
        lists = List.copyOf(lists);
    }

    static JudgedStrategy of(String name, List<JudgedList> lists, long seed) {
        Bootstrap bootstrap = new Bootstrap(lists.size(), SAMPLES, seed);
        return new JudgedStrategy(
                name,
                lists,
                bootstrap.mean(values(lists, JudgedList::ndcg)),
                bootstrap.mean(values(lists, JudgedList::graded0)),
                bootstrap.mean(values(lists, JudgedList::unprompted)));
    }

    /// Number of regions with a grade below 0.75 in the condensed top tens.
    public int weak() {
        return lists.stream().mapToInt(JudgedList::weak).sum();
    }

    /// Share of the top tens as shown that has no judgement.
    public double withoutJudgement() {
        return lists.stream()
                .mapToDouble(JudgedList::withoutJudgement)
                .average()
                .orElse(0);
    }

    private static double[] values(List<JudgedList> lists, ToDoubleFunction<JudgedList> value) {
        return lists.stream().mapToDouble(value).toArray();
    }
}
