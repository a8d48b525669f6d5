package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.metric.RecommendationLists;
import counterpart.engine.evaluation.report.EvaluationReport.Ratio;
import counterpart.engine.evaluation.report.EvaluationReport.Row;
import counterpart.engine.evaluation.strategy.ParetoCurve;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Draws a report as SVG charts.
public final class EvaluationCharts {

    private static final String ACCURACY = "nDCG@10";

    private EvaluationCharts() {}

    /// The charts by file name.
    public static Map<String, String> of(EvaluationReport report) {
        Map<String, String> charts = new LinkedHashMap<>();
        charts.put("accuracy-and-particularity.svg", particularity(report.main()));
        charts.put("gain-over-baselines.svg", gain(report.main()));
        charts.put(
                "accuracy-and-largest-share.svg",
                curve(
                        report,
                        "Accuracy against the largest share, by pivot and weight of excellence",
                        "largest share of the clusters' lists that one region is in",
                        point -> lists(report, point).largestShare()));
        charts.put(
                "accuracy-and-gap-coverage.svg",
                curve(
                        report,
                        "Accuracy against gap coverage, by pivot and weight of excellence",
                        "share of missing related fields that the first five fill",
                        point -> report.main().row(point.name()).mean(Metric.GAP_COVERAGE_5)));
        return charts;
    }

    /// Accuracy (nDCG@10) of each ranker against the number of distinct regions in its lists.
    private static String particularity(EvaluationReport.Part part) {
        List<Row> rows = part.rankers().stream()
                .filter(row ->
                        !row.ranker().contains(" without ") && !row.ranker().contains(" at pivot "))
                .toList();
        SvgChart svg = new SvgChart("Accuracy against particularity", "regions named in all top tens", ACCURACY);
        List<SvgChart.Point> places = rows.stream().map(EvaluationCharts::place).toList();
        svg.axes(
                SvgChart.Axis.from0(places.stream().map(SvgChart.Point::x).toList()),
                SvgChart.Axis.from0(places.stream().map(SvgChart.Point::y).toList()));
        Map<Double, List<SvgChart.Point>> lines = new TreeMap<>();
        ParetoCurve.of(Strategy.COMPLEMENT)
                .forEach(point -> lines.computeIfAbsent(point.pivot(), key -> new ArrayList<>())
                        .add(place(part.row(point.name()))));
        lines.values().forEach(svg::line);
        for (Row row : rows) {
            boolean ours = Strategy.find(row.ranker()).isPresent();
            svg.point(place(row), row.ranker(), ours ? SvgChart.Mark.OURS : SvgChart.Mark.SMALL);
        }
        return svg.text();
    }

    private static SvgChart.Point place(Row row) {
        return new SvgChart.Point(row.lists().regionsNamed(), row.mean(Metric.NDCG_10));
    }

    /// One line per pivot, over the weights of excellence; the default strategy is highlighted.
    private static String curve(
            EvaluationReport report, String title, String across, ToDoubleFunction<ParetoCurve.Point> particularity) {
        Map<ParetoCurve.Point, SvgChart.Point> places = new LinkedHashMap<>();
        ParetoCurve.of(Strategy.COMPLEMENT)
                .forEach(point -> places.put(
                        point,
                        new SvgChart.Point(
                                particularity.applyAsDouble(point),
                                report.main().row(point.name()).mean(Metric.NDCG_10))));
        SvgChart svg = new SvgChart(title, across, ACCURACY);
        svg.axes(
                SvgChart.Axis.around(
                        places.values().stream().map(SvgChart.Point::x).toList()),
                SvgChart.Axis.around(
                        places.values().stream().map(SvgChart.Point::y).toList()));
        Map<Double, List<SvgChart.Point>> lines = new TreeMap<>();
        places.forEach((point, place) ->
                lines.computeIfAbsent(point.pivot(), key -> new ArrayList<>()).add(place));
        lines.values().forEach(svg::line);
        places.forEach((point, place) ->
                svg.point(place, label(point), point.isDefault() ? SvgChart.Mark.OURS : SvgChart.Mark.SMALL));
        return svg.text();
    }

    /// The first point of a line is labelled with its pivot; only the points of the default's line are labelled with
    /// their weights, because other labels would overlap.
    private static String label(ParetoCurve.Point point) {
        if (point.isDefault()) {
            return Strategy.COMPLEMENT.key();
        }
        if (point.excellence() == 0) {
            return "pivot " + point.pivot();
        }
        return point.pivot() == Strategy.COMPLEMENT.pivot() ? String.valueOf(point.weight()) : "";
    }

    private static RecommendationLists<RegionId> lists(EvaluationReport report, ParetoCurve.Point point) {
        return report.clusters().curve().getOrDefault(point.name(), new RecommendationLists<>(List.of()));
    }

    /// Ratio of each ranker to the best baseline, with its confidence interval; `−` stands for "without".
    private static String gain(EvaluationReport.Part part) {
        List<Ratio> ratios = part.ratios().stream()
                .filter(ratio -> !ratio.ranker().contains(" at pivot "))
                .toList();
        SvgChart svg = new SvgChart("Gain over the best baseline", "ratio of means, 95 % interval", "");
        svg.bars(ratios.stream()
                .filter(ratio -> ratio.metric() == Metric.NDCG_10)
                .map(ratio -> new SvgChart.Bar(ratio.ranker().replace(" without ", " − "), ratio.interval()))
                .toList());
        return svg.text();
    }
}
