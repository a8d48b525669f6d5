package counterpart.engine.evaluation.report;

import counterpart.engine.ranking.Strategy;
import java.util.List;

/// Formats the ranks of the clusters' existing contacts as Markdown.
final class GoldCaseTable {

    private GoldCaseTable() {}

    static String of(ClusterResults clusters) {
        StringBuilder text = new StringBuilder("## Regions that clusters really chose (ties and funding at 0)\n\n");
        text.append("| strategy | median percentile | without soughtCoverage | best member of a country | without |\n");
        text.append("|---|---|---|---|---|\n");
        clusters.gold().forEach((strategy, cases) -> {
            List<GoldCase> without = clusters.goldWithoutSought().getOrDefault(strategy, List.of());
            text.append(TextReport.line(
                    "| %s | %.3f | %.3f | %.3f | %.3f |",
                    strategy,
                    GoldCase.median(cases, true),
                    GoldCase.median(without, true),
                    GoldCase.median(cases, false),
                    GoldCase.median(without, false)));
        });
        return text.append('\n').append(list(clusters)).toString();
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
