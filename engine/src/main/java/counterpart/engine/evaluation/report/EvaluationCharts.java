package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.metric.RecommendationLists;
import counterpart.engine.evaluation.report.EvaluationReport.Ratio;
import counterpart.engine.evaluation.report.EvaluationReport.Row;
import counterpart.engine.evaluation.strategy.ParetoCurve;
import counterpart.engine.message.Messages;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Draws a report as SVG charts, in each language.
public final class EvaluationCharts {

    private static final Messages TEXTS = Messages.load("counterpart/engine/evaluation/report/charts");

    private final EvaluationReport report;
    private final Language language;

    private EvaluationCharts(EvaluationReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    /// The charts by file name; see [#fileName].
    public static Map<String, String> of(EvaluationReport report) {
        Map<String, String> charts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            new EvaluationCharts(report, language)
                    .charts()
                    .forEach((name, svg) -> charts.put(fileName(name, language), svg));
        }
        return charts;
    }

    /// The file of a chart in a language: `gain-over-baselines.svg` in English, `gain-over-baselines.de.svg` in German.
    public static String fileName(String chart, Language language) {
        return chart + (language == Language.EN ? "" : "." + language.code()) + ".svg";
    }

    private Map<String, String> charts() {
        Map<String, String> charts = new LinkedHashMap<>();
        charts.put("accuracy-and-particularity", particularity(report.main()));
        charts.put("gain-over-baselines", gain(report.main()));
        charts.put(
                "accuracy-and-largest-share",
                curve("share", point -> lists(report, point).largestShare()));
        charts.put(
                "accuracy-and-gap-coverage",
                curve("gaps", point -> report.main().row(point.name()).mean(Metric.GAP_COVERAGE_5)));
        return charts;
    }

    private String text(String key) {
        return TEXTS.text(language, key);
    }

    private SvgChart chart(String key) {
        return new SvgChart(text(key + ".title"), text(key + ".across"), text("accuracy"));
    }

    /// Accuracy (nDCG@10) of each ranker against the number of distinct regions in its lists.
    private String particularity(EvaluationReport.Part part) {
        List<Row> rows = part.rankers().stream()
                .filter(row ->
                        !row.ranker().contains(" without ") && !row.ranker().contains(" at pivot "))
                .toList();
        SvgChart svg = chart("particularity");
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
            svg.point(
                    place(row),
                    RankerNames.in(row.ranker(), language),
                    ours ? SvgChart.Mark.OURS : SvgChart.Mark.SMALL);
        }
        return svg.text();
    }

    private static SvgChart.Point place(Row row) {
        return new SvgChart.Point(row.lists().regionsNamed(), row.mean(Metric.NDCG_10));
    }

    /// One line per pivot, over the weights of excellence; the default strategy is highlighted.
    private String curve(String key, ToDoubleFunction<ParetoCurve.Point> particularity) {
        Map<ParetoCurve.Point, SvgChart.Point> places = new LinkedHashMap<>();
        ParetoCurve.of(Strategy.COMPLEMENT)
                .forEach(point -> places.put(
                        point,
                        new SvgChart.Point(
                                particularity.applyAsDouble(point),
                                report.main().row(point.name()).mean(Metric.NDCG_10))));
        SvgChart svg = chart(key);
        svg.axes(
                SvgChart.Axis.around(
                        places.values().stream().map(SvgChart.Point::x).toList()),
                SvgChart.Axis.around(
                        places.values().stream().map(SvgChart.Point::y).toList()));
        Map<Double, List<SvgChart.Point>> lines = new TreeMap<>();
        places.forEach((point, place) ->
                lines.computeIfAbsent(point.pivot(), pivot -> new ArrayList<>()).add(place));
        lines.values().forEach(svg::line);
        places.forEach((point, place) ->
                svg.point(place, label(point), point.isDefault() ? SvgChart.Mark.OURS : SvgChart.Mark.SMALL));
        return svg.text();
    }

    /// The first point of a line is labelled with its pivot; only the points of the default's line are labelled with
    /// their weights, because other labels would overlap.
    private String label(ParetoCurve.Point point) {
        if (point.isDefault()) {
            return Strategy.COMPLEMENT.key();
        }
        if (point.excellence() == 0) {
            return TEXTS.text(language, "pivot", String.valueOf(point.pivot()));
        }
        return point.pivot() == Strategy.COMPLEMENT.pivot() ? String.valueOf(point.weight()) : "";
    }

    private static RecommendationLists<RegionId> lists(EvaluationReport report, ParetoCurve.Point point) {
        return report.clusters().curve().getOrDefault(point.name(), new RecommendationLists<>(List.of()));
    }

    /// Ratio of each ranker to the best baseline, with its confidence interval; `−` stands for "without".
    private String gain(EvaluationReport.Part part) {
        List<Ratio> ratios = part.ratios().stream()
                .filter(ratio -> !ratio.ranker().contains(" at pivot "))
                .toList();
        SvgChart svg = new SvgChart(text("gain.title"), text("gain.across"), "");
        svg.bars(ratios.stream()
                .filter(ratio -> ratio.metric() == Metric.NDCG_10)
                .map(ratio -> new SvgChart.Bar(ratio.ranker().replace(" without ", " − "), ratio.interval()))
                .toList());
        return svg.text();
    }
}
