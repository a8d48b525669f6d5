package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.World;
import counterpart.engine.evaluation.judged.GradedRegions;
import counterpart.engine.evaluation.judged.JudgedStrategy;
import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.report.EvaluationCharts;
import counterpart.engine.evaluation.report.EvaluationReport;
import counterpart.engine.evaluation.report.GoldCase;
import counterpart.engine.evaluation.report.JsonReport;
import counterpart.engine.evaluation.report.TextReport;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.Strategy;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {

    private final EvaluationReport report = report();

    private static EvaluationReport report() {
        World world = new World().related("batteries", "ai", 3);
        for (String region : List.of("SE33", "ES21", "FRF1", "NO08")) {
            world.region(region).strongIn("ai");
        }
        world.alias("FRF", "FRF1", "ES21");
        world.cluster(World.cluster(
                "battery",
                World.doingAndSeeking("batteries", "ai"),
                World.contact("battery", "SE", "SE33"),
                World.contact("battery", "FR", "FRF"),
                World.contact("battery", "NO", null)));
        Projects projects = new Projects();
        for (String region : List.of("SE33", "ES21", "FRF1", "NO08")) {
            projects.add(20, 2023, "ai|batteries", region);
        }
        projects.add(6, 2023, "batteries", "DE11")
                .add(1, 2023, "ai", "DE11", "FRF1")
                .add(2, 2024, "batteries", "DE11", "SE33");
        return new Evaluation(world.dataset(), 1).run(projects.cut(2024), List.of(judged()), World.TODAY);
    }

    @Test
    void comparesTheStrategiesWithTheBestBaseline() {
        assertThat(report.main().ratios())
                .extracting(EvaluationReport.Ratio::ranker)
                .contains("likely", "complement", "likely without excellence", "complement at pivot 0.5, excellence 20")
                .doesNotContain("gravity");
        assertThat(report.main().row("likely").mean(Metric.NDCG_10)).isBetween(0.0, 1.0);
        assertThatThrownBy(() -> report.main().row("nobody")).isInstanceOf(NoSuchElementException.class);
    }

    private static GradedRegions judged() {
        Map<RegionId, Double> grades =
                Map.of(new RegionId("SE33"), 3.0, new RegionId("ES21"), 1.0, new RegionId("FRF1"), 0.0);
        return new GradedRegions("battery", grades, Set.of(new RegionId("SE33"), new RegionId("US-CA")));
    }

    @Test
    void measuresTheListsShownAgainstJudgements() {
        JudgedStrategy complement = report.judged().getFirst();
        assertThat(complement.name()).isEqualTo("complement");
        assertThat(complement.ndcg().mean()).isBetween(0.5, 1.0);
        assertThat(complement.unprompted().mean()).isEqualTo(0.5);
        assertThat(complement.weak()).isEqualTo(1);
        assertThat(complement.withoutJudgement()).isEqualTo(0.25);
        assertThat(TextReport.of(report)).contains("## Judged (1 clusters, lists as shown)", "| complement | ");
        JsonNode json = JsonMapper.shared().readTree(JsonReport.of(report)).path("judged");
        assertThat(json.propertyNames()).containsExactlyElementsOf(Strategy.keys());
        assertThat(json.path("complement").path("below0.75").asInt()).isEqualTo(1);
        assertThat(json.path("complement")
                        .path("clusters")
                        .path(0)
                        .path("cluster")
                        .asString())
                .isEqualTo("battery");
    }

    @Test
    void measuresLikeSizedRegions() {
        JsonNode json = JsonMapper.shared().readTree(JsonReport.of(report));
        assertThat(json.path("rankers"))
                .allSatisfy(ranker -> assertThat(
                                ranker.path("likeSizedAuc").path("mean").asDouble())
                        .isBetween(0.0, 1.0));
    }

    @Test
    void saysWhereRealContactsStand() {
        List<GoldCase> cases = report.clusters().gold().getOrDefault("complement", List.of());
        assertThat(cases).extracting(GoldCase::place).containsExactly("SE33", "FRF", "NO");
        assertThat(cases).extracting(GoldCase::single).containsExactly(true, false, false);
        assertThat(cases).allSatisfy(one -> assertThat(one.percentile()).isBetween(0.0, 1.0));
        assertThat(cases).extracting(GoldCase::group).containsOnly(GoldCase.Group.EUROPE);
        assertThat(GoldCase.median(cases, GoldCase.Group.EUROPE, true)).isPresent();
        assertThat(GoldCase.median(cases, GoldCase.Group.OVERSEAS, true)).isEmpty();
    }

    @Test
    void regionsNextDoorAreAGroupOfTheirOwn() {
        World world = new World();
        world.region("FRF1");
        world.region("FR10");
        world.region("US-CA");
        assertThat(world.dataset().regions())
                .filteredOn(region -> !region.country().equals("DE"))
                .extracting(region -> GoldCase.Group.of(
                        region, Area.of(region, world.dataset().country(region.country()))))
                .containsExactly(GoldCase.Group.EUROPE, GoldCase.Group.NEIGHBOURS, GoldCase.Group.OVERSEAS);
    }

    @Test
    void isWrittenAsJson() {
        JsonNode json = JsonMapper.shared().readTree(JsonReport.of(report));
        assertThat(json.propertyNames())
                .contains("protocol", "pseudoClusters", "rankers", "ratios", "gold", "lists", "variants");
        assertThat(json.path("rankers").path(0).path("nDCG@10").propertyNames()).containsExactly("mean", "low", "high");
        assertThat(json.path("lists").path("regionsNamed").asInt()).isPositive();
    }

    @Test
    void hasTheVariantsOfTheProtocol() {
        assertThat(report.variants()).containsOnlyKeys("existing links allowed", "Baden-Württemberg", "institutions");
    }

    @Test
    void saysWhatTheListsOfTheClustersNameAlongTheCurve() {
        assertThat(report.clusters().curve())
                .hasSize(24)
                .containsKey("complement at pivot 1.0, excellence 20")
                .allSatisfy((name, lists) -> assertThat(lists.named()).isPositive());
    }

    @Test
    void isWrittenAsTables() {
        assertThat(TextReport.of(report)).contains("| likely |", "| battery | FRF (best member) |", "regions named");
    }

    @Test
    void isDrawn() {
        Map<String, String> charts = EvaluationCharts.of(report);
        assertThat(charts.get("gain-over-baselines.svg")).contains("Gain over the best baseline");
        assertThat(charts.get("gain-over-baselines.de.svg")).contains("Verhältnis zum besten einfachen Verfahren");
        assertThat(charts.get("accuracy-and-particularity.de.svg")).contains(">Gravitation<", ">complement<");
        assertThat(charts.values())
                .hasSize(8)
                .allSatisfy(svg ->
                        assertThat(svg).startsWith("<svg").contains("<title>").endsWith("</svg>\n"));
    }
}
