package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.metric.ConfidenceInterval;
import counterpart.engine.evaluation.metric.RecommendationLists;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Formats a report as JSON.
public final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonReport() {}

    /// The report in the structure that docs/EVALUATION.md describes.
    public static String of(EvaluationReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", report.protocol());
        json.putAll(part(report.main()));
        json.put("gold", gold(report.clusters()));
        json.put("lists", lists(report.clusters().lists(), Strategy.COMPLEMENT.key()));
        json.put("listsByStrategy", byStrategy(report.clusters().lists()));
        json.put("listsByPoint", byStrategy(report.clusters().curve()));
        json.put("judged", JudgedTable.json(report.judged()));
        Map<String, Object> variants = new LinkedHashMap<>();
        report.variants().forEach((name, part) -> variants.put(name, part(part)));
        json.put("variants", variants);
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> part(EvaluationReport.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pseudoClusters", part.pseudoClusters());
        json.put("bestBaseline", part.bestBaseline());
        json.put("rankers", part.rankers().stream().map(JsonReport::row).toList());
        json.put("ratios", part.ratios().stream().map(JsonReport::ratio).toList());
        return json;
    }

    private static Map<String, Object> row(EvaluationReport.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", row.ranker());
        row.metrics().forEach((metric, interval) -> json.put(metric.label(), interval(interval)));
        json.put("regionsNamed", row.lists().regionsNamed());
        json.put("largestShare", rounded(row.lists().largestShare()));
        json.put("gini", rounded(row.lists().gini()));
        json.put("personalisation", rounded(row.lists().personalisation()));
        json.put("diversity", rounded(row.lists().diversity()));
        return json;
    }

    private static Map<String, Object> ratio(EvaluationReport.Ratio ratio) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ranker", ratio.ranker());
        json.put("baseline", ratio.baseline());
        json.put("metric", ratio.metric().label());
        json.putAll(interval(ratio.interval()));
        return json;
    }

    static Map<String, Object> interval(ConfidenceInterval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", rounded(interval.mean()));
        json.put("low", rounded(interval.low()));
        json.put("high", rounded(interval.high()));
        return json;
    }

    private static Map<String, Object> byStrategy(Map<String, RecommendationLists<RegionId>> lists) {
        Map<String, Object> json = new LinkedHashMap<>();
        lists.keySet().forEach(strategy -> json.put(strategy, lists(lists, strategy)));
        return json;
    }

    private static Map<String, Object> lists(Map<String, RecommendationLists<RegionId>> lists, String strategy) {
        Map<String, Object> json = new LinkedHashMap<>();
        RecommendationLists<RegionId> of = lists.getOrDefault(strategy, new RecommendationLists<>(List.of()));
        json.put("regionsNamed", of.named());
        json.put("largestShare", rounded(of.largestShare()));
        return json;
    }

    private static Map<String, Object> gold(ClusterResults clusters) {
        Map<String, Object> json = new LinkedHashMap<>();
        clusters.gold().forEach((strategy, cases) -> {
            List<GoldCase> without = clusters.goldWithoutSought().getOrDefault(strategy, List.of());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("withSought", medians(cases));
            one.put("withoutSought", medians(without));
            if (strategy.equals(Strategy.COMPLEMENT.key())) {
                one.put("cases", cases(cases, without));
            }
            json.put(strategy, one);
        });
        return json;
    }

    /// The medians of each group of places, which are never mixed.
    private static Map<String, Object> medians(List<GoldCase> cases) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (GoldCase.Group group : GoldCase.Group.values()) {
            json.put(group.label(), medians(cases, group));
        }
        return json;
    }

    private static Map<String, Object> medians(List<GoldCase> cases, GoldCase.Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("regions", GoldCase.count(cases, group, true));
        GoldCase.median(cases, group, true).ifPresent(median -> json.put("medianPercentile", rounded(median)));
        json.put("countries", GoldCase.count(cases, group, false));
        GoldCase.median(cases, group, false)
                .ifPresent(median -> json.put("medianPercentileOfBestMember", rounded(median)));
        return json;
    }

    private static List<Map<String, Object>> cases(List<GoldCase> cases, List<GoldCase> without) {
        List<Map<String, Object>> json = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            GoldCase one = cases.get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("cluster", one.cluster());
            row.put("place", one.place());
            row.put("region", one.region());
            row.put("single", one.single());
            row.put("group", one.group().label());
            row.put("rank", one.rank());
            row.put("candidates", one.candidates());
            row.put("percentile", rounded(one.percentile()));
            row.put("percentileWithoutSought", rounded(without.get(i).percentile()));
            json.add(row);
        }
        return json;
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
