package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.report.EvaluationReport.Part;
import counterpart.engine.evaluation.report.EvaluationReport.Row;
import counterpart.engine.ranking.Weights;
import java.util.Locale;
import java.util.stream.Collectors;

/// Formats a report as Markdown.
public final class TextReport {

    private TextReport() {}

    /// The whole report.
    public static String of(EvaluationReport report) {
        StringBuilder text = new StringBuilder();
        text.append(part("New links, all pseudo-clusters", report.main()));
        report.variants().forEach((name, part) -> text.append(part(name, part)));
        text.append(JudgedTable.of(report.judged()));
        text.append("## Lists of the clusters\n\n");
        report.clusters()
                .lists()
                .forEach((strategy, lists) -> text.append(line(
                        "%s: %d regions named, largest share %.2f", strategy, lists.named(), lists.largestShare())));
        text.append("\n| point | nDCG@10 | gap coverage | regions named | largest share |\n|---|---|---|---|---|\n");
        report.clusters().curve().forEach((point, lists) -> {
            Row row = report.main().row(point);
            text.append(line(
                    "| %s | %.4f | %.3f | %d | %.3f |",
                    point,
                    row.mean(Metric.NDCG_10),
                    row.mean(Metric.GAP_COVERAGE_5),
                    lists.named(),
                    lists.largestShare()));
        });
        return text.append('\n').append(GoldCaseTable.of(report.clusters())).toString();
    }

    /// The table of one protocol.
    public static String part(String name, Part part) {
        return "## " + name + " (" + part.pseudoClusters() + " pseudo-clusters)\n\n"
                + "| ranker | nDCG@10 | PS-nDCG@10 | nDCG@20 | Recall@10 | MRR | gap coverage | like-sized AUC | regions named"
                + " | largest share | Gini | personalisation | diversity |\n|---|"
                + "---|".repeat(12) + "\n"
                + part.rankers().stream().map(TextReport::row).collect(Collectors.joining())
                + "\n"
                + part.ratios().stream().map(TextReport::ratio).collect(Collectors.joining())
                + "\n";
    }

    /// The weights above 0, in one line.
    public static String weights(String name, Weights weights) {
        return weights.asMap().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "- " + name + ": ", "\n"));
    }

    private static String row(Row row) {
        return line(
                "| %s | %s | %s | %.3f | %.3f | %.3f | %.3f | %.3f | %d | %.2f | %.2f | %.2f | %.2f |",
                row.ranker(),
                withInterval(row, Metric.NDCG_10),
                withInterval(row, Metric.PS_NDCG_10),
                row.mean(Metric.NDCG_20),
                row.mean(Metric.RECALL_10),
                row.mean(Metric.MRR),
                row.mean(Metric.GAP_COVERAGE_5),
                row.mean(Metric.LIKE_SIZED_AUC),
                row.lists().regionsNamed(),
                row.lists().largestShare(),
                row.lists().gini(),
                row.lists().personalisation(),
                row.lists().diversity());
    }

    private static String withInterval(Row row, Metric metric) {
        return String.valueOf(row.metrics().get(metric));
    }

    private static String ratio(EvaluationReport.Ratio ratio) {
        return line(
                "- %s / %s, %s: %s",
                ratio.ranker(), ratio.baseline(), ratio.metric().label(), ratio.interval());
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
