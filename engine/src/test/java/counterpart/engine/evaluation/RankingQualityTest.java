package counterpart.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.evaluation.history.TrainTestSplit;
import counterpart.engine.evaluation.metric.Metric;
import counterpart.engine.evaluation.metric.RankerResult;
import counterpart.engine.evaluation.protocol.Protocol;
import counterpart.engine.evaluation.protocol.PseudoCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The guard: every eighth pseudo-cluster of the frozen projects, against stored results. A change that ranks worse
/// fails here and shows the table; one that ranks better, or changes the protocol, stores the new figures in
/// `expected.csv` and says so in the changelog.
class RankingQualityTest {

    private static final double TOLERANCE = 0.004;
    private static final int EVERY = 8;

    private static Map<String, RankerResult> results = Map.of();

    @BeforeAll
    static void run() {
        Dataset dataset = DatasetReader.load(DataPackage.embedded());
        TrainTestSplit split =
                TrainTestSplit.cut(FrozenProjects.read(dataset), LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
        Experiment experiment = new Experiment(split, dataset, ModelConstants.DEFAULT, 1);
        List<PseudoCluster> all = experiment.pseudoClusters(Protocol.NEW_LINKS);
        List<PseudoCluster> some = IntStream.range(0, all.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(all::get)
                .toList();
        results = experiment.run(some, experiment.standardRankers()).stream()
                .collect(Collectors.toMap(RankerResult::ranker, result -> result, (a, b) -> a, TreeMap::new));
    }

    @Test
    void noStrategyRanksWorseThanItDid() throws IOException {
        List<String> worse = new ArrayList<>();
        for (String[] row : expected()) {
            double stored = Double.parseDouble(row[2]);
            if (mean(row[0], row[1]) < stored - TOLERANCE) {
                worse.add(row[0] + " " + row[1]);
            }
        }
        assertThat(worse).as(table()).isEmpty();
    }

    @Test
    void whatIsLikelyBeatsEveryBaseline() {
        double likely = mean("likely", "nDCG@10");
        assertThat(likely).as(table()).isGreaterThan(1.04 * mean("gravity", "nDCG@10"));
        assertThat(likely).as(table()).isGreaterThan(1.04 * mean("popularity in the field", "nDCG@10"));
    }

    @Test
    void theDefaultKeepsMostOfTheAccuracyWithMoreRegions() {
        assertThat(mean("complement", "nDCG@10")).as(table()).isGreaterThan(0.83 * mean("gravity", "nDCG@10"));
        assertThat(result("complement").lists().named())
                .as(table())
                .isGreaterThan(result("gravity").lists().named());
    }

    private static double mean(String ranker, String metric) {
        return switch (metric) {
            case "nDCG@10" -> result(ranker).mean(Metric.NDCG_10);
            case "PS-nDCG@10" -> result(ranker).mean(Metric.PS_NDCG_10);
            default -> throw new IllegalArgumentException(metric);
        };
    }

    private static RankerResult result(String ranker) {
        return Objects.requireNonNull(results.get(ranker), ranker);
    }

    private static List<String[]> expected() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RankingQualityTest.class.getResourceAsStream("expected.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",")).toList();
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder("ranker,metric,value\n");
        for (RankerResult result : results.values()) {
            for (Metric metric : List.of(Metric.NDCG_10, Metric.PS_NDCG_10)) {
                table.append(String.format(
                        Locale.ROOT, "%s,%s,%.4f%n", result.ranker(), metric.label(), result.mean(metric)));
            }
        }
        return table.toString();
    }
}
