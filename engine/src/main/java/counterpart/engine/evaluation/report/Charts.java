package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.Metric;
import counterpart.engine.evaluation.Report;
import counterpart.engine.evaluation.Report.Ratio;
import counterpart.engine.evaluation.Report.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report as SVG charts.
public final class Charts {

    private Charts() {}

    /// The charts by file name.
    public static Map<String, String> of(Report report) {
        Map<String, String> charts = new LinkedHashMap<>();
        charts.put("accuracy-and-particularity.svg", tradeOff(report.main()));
        charts.put("gain-over-baselines.svg", gain(report.main()));
        return charts;
    }

    /// Every ranker as a point: how well it predicts, and how many regions its lists name.
    private static String tradeOff(Report.Part part) {
        List<Row> rows = part.rankers().stream()
                .filter(row -> !row.ranker().contains(" without "))
                .toList();
        Svg svg = new Svg("Accuracy against particularity", "regions named in all top tens", "nDCG@10");
        double most = rows.stream()
                .mapToDouble(row -> row.lists().regionsNamed())
                .max()
                .orElse(1);
        double best =
                rows.stream().mapToDouble(row -> row.mean(Metric.NDCG_10)).max().orElse(1);
        svg.axes(most * 1.05, best * 1.1);
        List<Row> curve =
                rows.stream().filter(row -> row.ranker().contains(" at pivot ")).toList();
        svg.line(curve.stream().map(Charts::point).toList());
        for (Row row : rows) {
            String label = row.ranker().replace("complement at pivot ", "b = ");
            svg.point(point(row), label, curve.contains(row));
        }
        return svg.text();
    }

    /// How far each strategy is above or below the best baseline, with its interval.
    private static String gain(Report.Part part) {
        List<Ratio> ratios = part.ratios().stream()
                .filter(ratio -> !ratio.ranker().contains(" at pivot "))
                .toList();
        Svg svg = new Svg("Gain over the best baseline", "ratio of means, 95 % interval", "");
        svg.bars(ratios.stream()
                .filter(ratio -> ratio.metric() == Metric.NDCG_10)
                .map(ratio -> new Svg.Bar(ratio.ranker(), ratio.interval()))
                .toList());
        return svg.text();
    }

    private static Svg.Point point(Row row) {
        return new Svg.Point(row.lists().regionsNamed(), row.mean(Metric.NDCG_10));
    }
}
