package counterpart.engine.bench;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/// Runs all benchmarks and prints the tables of docs/PERFORMANCE.md.
///
/// System properties: `bench.forks` (3), `bench.seconds` of an iteration (1), `bench.documents` (`100000,1000000`),
/// `bench.only`, a part of a benchmark's name.
public final class Benchmarks {

    private static final int FORKS = Integer.getInteger("bench.forks", 3);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 1);
    private static final String[] DOCUMENTS =
            System.getProperty("bench.documents", "100000,1000000").split(",");
    private static final String[] GROWTH = {"8", "24", "72", "120"};

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, RunnerException {
        String only = System.getProperty("bench.only", "");
        for (String documents : DOCUMENTS) {
            Population.index(Integer.parseInt(documents));
        }
        StringBuilder tables = new StringBuilder();
        if ("InstitutionBenchmark".contains(only)) {
            for (String documents : DOCUMENTS) {
                tables.append(exactness(Integer.parseInt(documents)));
            }
            tables.append(institutions(run(options("InstitutionBenchmark").param("documents", DOCUMENTS))));
            tables.append(growth(run(options("InstitutionBenchmark.competenceQuery")
                    .param("documents", DOCUMENTS)
                    .param("filtered", "false")
                    .param("fields", GROWTH))));
        }
        if ("RegionBenchmark".contains(only)) {
            tables.append(table("on the committed data", run(options("RegionBenchmark"))));
        }
        if ("OnceBenchmark".contains(only)) {
            tables.append(table("100,000 institutions", run(once())));
        }
        IO.println(tables);
    }

    private static ChainedOptionsBuilder options(String include) {
        return new OptionsBuilder()
                .include(include)
                .jvmArgsAppend("-Xmx4g", "-Dcounterpart.cache=off", "--enable-native-access=ALL-UNNAMED")
                .forks(FORKS)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(SECONDS));
    }

    private static ChainedOptionsBuilder once() {
        return options("OnceBenchmark").warmupIterations(1).measurementIterations(3);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private static String exactness(int documents) throws IOException {
        SparseVector[] queries =
                IntStream.range(0, 16).mapToObj(i -> Population.query(i, 72)).toArray(SparseVector[]::new);
        Oracle oracle = new Oracle(documents, queries);
        int exact = 0;
        int features = 0;
        try (Institutions institutions = new Institutions(documents)) {
            for (int i = 0; i < queries.length; i++) {
                int[] best = oracle.best(i, 10);
                exact += Arrays.equals(best, institutions.competence(queries[i], false)) ? 1 : 0;
                features += Arrays.equals(best, institutions.features(queries[i], false)) ? 1 : 0;
            }
            try (Stream<Path> files = Files.list(Population.index(documents))) {
                long disk = files.mapToLong(file -> file.toFile().length()).sum();
                return ("%n%,d documents: top tens equal to the oracle's: competence query %d of 16, features %d of 16;"
                                + " columns in the heap %,d bytes a document, %d MB; index with features %,d bytes a"
                                + " document%n")
                        .formatted(
                                documents,
                                exact,
                                features,
                                institutions.ramBytesUsed() / documents,
                                institutions.ramBytesUsed() >> 20,
                                disk / documents);
            }
        }
    }

    private static String institutions(Collection<RunResult> results) {
        Map<String, Statistics> times = new TreeMap<>();
        results.forEach(result -> times.put(
                name(result)
                        + result.getParams().getParam("documents")
                        + result.getParams().getParam("filtered"),
                result.getPrimaryResult().getStatistics()));
        StringBuilder table = new StringBuilder("""

            | top 10, median ms (least) | plain Java | competence query | FeatureField, MaxScore | to plain | faster than features |
            |---|---|---|---|---|---|
            """);
        for (String documents : DOCUMENTS) {
            for (String filtered : new String[] {"false", "true"}) {
                Statistics plain = times.get("plainJava" + documents + filtered);
                Statistics competence = times.get("competenceQuery" + documents + filtered);
                Statistics features = times.get("featureField" + documents + filtered);
                table.append("| %,d%s | %s | %s | %s | %.2f (%.2f) | %.1f (%.1f) |%n"
                        .formatted(
                                Integer.parseInt(documents),
                                "true".equals(filtered) ? ", one country of ten" : "",
                                shown(plain),
                                shown(competence),
                                shown(features),
                                median(competence) / median(plain),
                                competence.getMin() / plain.getMin(),
                                median(features) / median(competence),
                                features.getMin() / competence.getMin()));
            }
        }
        return table.toString();
    }

    private static String growth(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("""

            | documents | fields of the query | median ms (least) |
            |---|---|---|
            """);
        for (RunResult result : results) {
            table.append("| %,d | %s | %s |%n"
                    .formatted(
                            Integer.parseInt(result.getParams().getParam("documents")),
                            result.getParams().getParam("fields"),
                            shown(result.getPrimaryResult().getStatistics())));
        }
        return table.toString();
    }

    private static String table(String title, Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("%n| %s | median ms (least) |%n|---|---|%n".formatted(title));
        results.forEach(result -> table.append("| %s | %s |%n"
                .formatted(name(result), shown(result.getPrimaryResult().getStatistics()))));
        return table.toString();
    }

    private static String name(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String shown(Statistics times) {
        return "%.2f (%.2f)".formatted(median(times), times.getMin());
    }

    private static double median(Statistics times) {
        return times.getPercentile(50);
    }
}
