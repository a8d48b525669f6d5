package counterpart.engine.evaluation.report;

import counterpart.engine.ranking.Strategy;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Formats the ranks of the clusters' existing contacts as Markdown.
final class GoldCaseTable {

    private GoldCaseTable() {}

    static String of(ClusterResults clusters) {
        StringBuilder text = new StringBuilder("""
                ## Regions that clusters really chose (ties, contacts and funding at 0)

                | strategy | where | cases | median percentile | without soughtCoverage | countries | best member | without |
                |---|---|---|---|---|---|---|---|
                """);
        clusters.gold().forEach((strategy, cases) -> {
            List<GoldCase> without = clusters.goldWithoutSought().getOrDefault(strategy, List.of());
            for (GoldCase.Group group : GoldCase.Group.values()) {
                text.append(TextReport.line(
                        "| %s | %s | %d | %s | %s | %d | %s | %s |",
                        strategy,
                        group.label(),
                        GoldCase.count(cases, group, true),
                        median(cases, group, true),
                        median(without, group, true),
                        GoldCase.count(cases, group, false),
                        median(cases, group, false),
                        median(without, group, false)));
            }
        });
        return text.append('\n').append(list(clusters)).toString();
    }

    private static String median(List<GoldCase> cases, GoldCase.Group group, boolean single) {
        OptionalDouble median = GoldCase.median(cases, group, single);
        return median.isPresent() ? String.format(Locale.ROOT, "%.3f", median.getAsDouble()) : "";
    }

    private static String list(ClusterResults clusters) {
        String key = Strategy.COMPLEMENT.key();
        List<GoldCase> cases = clusters.gold().getOrDefault(key, List.of());
        List<GoldCase> without = clusters.goldWithoutSought().getOrDefault(key, List.of());
        StringBuilder text = new StringBuilder("""
                | cluster | place | region | rank | percentile | without sought |
                |---|---|---|---|---|---|
                """);
        for (int i = 0; i < cases.size(); i++) {
            GoldCase one = cases.get(i);
            text.append(TextReport.line(
                    "| %s | %s%s | %s | %d of %d | %.3f | %.3f |",
                    one.cluster(),
                    one.place(),
                    one.single() ? "" : " (best member)",
                    one.region(),
                    one.rank(),
                    one.candidates(),
                    one.percentile(),
                    without.get(i).percentile()));
        }
        return text.toString();
    }
}
