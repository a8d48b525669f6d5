package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.Metric;
import counterpart.engine.evaluation.Report;
import counterpart.engine.evaluation.Report.Ratio;
import counterpart.engine.evaluation.Report.Row;
import counterpart.engine.evaluation.TradeOff;
import counterpart.engine.evaluation.metric.Lists;
import counterpart.engine.matching.Strategy;
import counterpart.engine.model.RegionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// A report as SVG charts.
public final class Charts {

    private static final String ACCURACY = "nDCG@10";

    private Charts() {}

    /// The charts by file name.
    public static Map<String, String> of(Report report) {
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

    /// Every ranker as a point: how well it predicts, and how many regions its lists name.
    private static String particularity(Report.Part part) {
        List<Row> rows = part.rankers().stream()
                .filter(row ->
                        !row.ranker().contains(" without ") && !row.ranker().contains(" at pivot "))
                .toList();
        Svg svg = new Svg("Accuracy against particularity", "regions named in all top tens", ACCURACY);
        List<Svg.Point> places = rows.stream().map(Charts::place).toList();
        svg.axes(
                Svg.Axis.from0(places.stream().map(Svg.Point::x).toList()),
                Svg.Axis.from0(places.stream().map(Svg.Point::y).toList()));
        Map<Double, List<Svg.Point>> lines = new TreeMap<>();
        TradeOff.of(Strategy.COMPLEMENT)
                .forEach(point -> lines.computeIfAbsent(point.pivot(), key -> new ArrayList<>())
                        .add(place(part.row(point.name()))));
        lines.values().forEach(svg::line);
        for (Row row : rows) {
            boolean ours = Strategy.find(row.ranker()).isPresent();
            svg.point(place(row), row.ranker(), ours ? Svg.Mark.OURS : Svg.Mark.SMALL);
        }
        return svg.text();
    }

    private static Svg.Point place(Row row) {
        return new Svg.Point(row.lists().regionsNamed(), row.mean(Metric.NDCG_10));
    }

    /// One line a pivot, over the weights of excellence; the default strategy stands out.
    private static String curve(
            Report report, String title, String across, ToDoubleFunction<TradeOff.Point> particularity) {
        Map<TradeOff.Point, Svg.Point> places = new LinkedHashMap<>();
        TradeOff.of(Strategy.COMPLEMENT)
                .forEach(point -> places.put(
                        point,
                        new Svg.Point(
                                particularity.applyAsDouble(point),
                                report.main().row(point.name()).mean(Metric.NDCG_10))));
        Svg svg = new Svg(title, across, ACCURACY);
        svg.axes(
                Svg.Axis.around(places.values().stream().map(Svg.Point::x).toList()),
                Svg.Axis.around(places.values().stream().map(Svg.Point::y).toList()));
        Map<Double, List<Svg.Point>> lines = new TreeMap<>();
        places.forEach((point, place) ->
                lines.computeIfAbsent(point.pivot(), key -> new ArrayList<>()).add(place));
        lines.values().forEach(svg::line);
        places.forEach(
                (point, place) -> svg.point(place, label(point), point.isDefault() ? Svg.Mark.OURS : Svg.Mark.SMALL));
        return svg.text();
    }

    /// Where a line begins its pivot; along the default's line the weights; elsewhere words would only overlap.
    private static String label(TradeOff.Point point) {
        if (point.isDefault()) {
            return Strategy.COMPLEMENT.key();
        }
        if (point.excellence() == 0) {
            return "pivot " + point.pivot();
        }
        return point.pivot() == Strategy.COMPLEMENT.pivot() ? String.valueOf(point.weight()) : "";
    }

    private static Lists<RegionId> lists(Report report, TradeOff.Point point) {
        return report.clusters().curve().getOrDefault(point.name(), new Lists<>(List.of()));
    }

    /// How far each strategy is above or below the best baseline, with its interval; `−` is without.
    private static String gain(Report.Part part) {
        List<Ratio> ratios = part.ratios().stream()
                .filter(ratio -> !ratio.ranker().contains(" at pivot "))
                .toList();
        Svg svg = new Svg("Gain over the best baseline", "ratio of means, 95 % interval", "");
        svg.bars(ratios.stream()
                .filter(ratio -> ratio.metric() == Metric.NDCG_10)
                .map(ratio -> new Svg.Bar(ratio.ranker().replace(" without ", " − "), ratio.interval()))
                .toList());
        return svg.text();
    }
}
