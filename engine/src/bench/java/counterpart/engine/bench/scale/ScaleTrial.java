package counterpart.engine.bench.scale;

import com.sun.management.OperatingSystemMXBean;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.lucene.LuceneIndexes;
import counterpart.engine.index.opensearch.OpenSearchIndexes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.util.IOUtils;

/// Builds the index of a [ScaleWorld] with the product's own writers, in Lucene and in OpenSearch, asks the same
/// questions of each and prints rows for the tables of docs/PERFORMANCE.md. Answers of OpenSearch must be those of
/// Lucene, scores included.
///
/// System properties: `scale.documents` (`10000`; several separated by commas), `scale.ways`
/// (`lucene,one node,three nodes`), `scale.queries` of each question (200), `scale.minutes` for a build (20),
/// `scale.gigabytes` in the folder (60), `scale.folder` (a temporary one; what a run writes there is deleted),
/// `scale.node-heap` (`1g`), `scale.texts` (`false`: documents have only vectors and the
/// facets to filter by).
public final class ScaleTrial implements AutoCloseable {

    private static final int QUERIES = Integer.getInteger("scale.queries", 200);
    private static final Duration TO_BUILD = Duration.ofMinutes(Integer.getInteger("scale.minutes", 20));
    private static final long GIGABYTES = Long.getLong("scale.gigabytes", 60);
    private static final boolean TEXTS = !"false".equals(System.getProperty("scale.texts"));
    private static final String HEAP = System.getProperty("scale.node-heap", "1g");
    private static final List<String> WAYS = List.of(
            System.getProperty("scale.ways", "lucene,one node,three nodes").split(","));
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int documents;
    private final Limits limits;
    private final ScaleWorld world;
    /// Lucene's answers.
    private final Map<Question, List<SearchHits>> answers = new EnumMap<>(Question.class);

    private ScaleTrial(int documents, Path folder) {
        this.documents = documents;
        limits = new Limits(TO_BUILD, folder, GIGABYTES << 30);
        world = new ScaleWorld(documents, TEXTS);
    }

    public static void main(String[] args) throws IOException {
        try (var clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory())) {
            String[] sizes = System.getProperty("scale.documents", "10000").split(",");
            Duration all = TO_BUILD.multipliedBy(2L * WAYS.size() * sizes.length);
            clock.schedule(ScaleTrial::giveUp, all.toSeconds(), TimeUnit.SECONDS);
            for (String size : sizes) {
                try (ScaleTrial trial = new ScaleTrial(Integer.parseInt(size), folder())) {
                    trial.run();
                }
            }
            clock.shutdownNow();
        }
    }

    private static Path folder() throws IOException {
        String folder = System.getProperty("scale.folder");
        return folder == null
                ? Files.createTempDirectory("scale")
                : Files.createTempDirectory(Files.createDirectories(Path.of(folder)), "scale");
    }

    private static void giveUp() {
        IO.println("ended after twice the time for all builds");
        Runtime.getRuntime().halt(1);
    }

    private void run() throws IOException {
        if (WAYS.contains("lucene")) {
            Path folder = limits.folder().resolve("lucene");
            measure("lucene", () -> Duration.ZERO, () -> lucene(folder), () -> Limits.size(folder));
            IOUtils.rm(folder);
        }
        if (WAYS.contains("one node")) {
            openSearch("one node", 1, 1);
        }
        if (WAYS.contains("three nodes")) {
            openSearch("three nodes", 3, 6);
        }
    }

    private CompetenceIndex lucene(Path folder) {
        return LuceneIndexes.open(folder, version(), () -> limits.on("lucene", world.entries()));
    }

    private void openSearch(String way, int number, int shards) throws IOException {
        Path folder = limits.folder().resolve("nodes-" + number);
        try (ScaleNodes nodes = new ScaleNodes(number, HEAP, folder)) {
            IO.println(way + ": OpenSearch answers");
            OpenSearchIndexes indexes = new OpenSearchIndexes(nodes.settings(shards), Optional.empty(), false);
            measure(
                    way,
                    nodes::processorTime,
                    () -> indexes.open(version(), () -> limits.on(way, world.entries())),
                    nodes::indexBytes);
        }
        IOUtils.rm(folder);
    }

    private String version() {
        return "scale-" + documents;
    }

    /// @param servers the processor time of other processes that work for the index
    /// @param open builds the index unless it is there
    private void measure(
            String way, Supplier<Duration> servers, Supplier<CompetenceIndex> open, Supplier<Long> indexBytes) {
        try {
            Stopwatch build = new Stopwatch(servers);
            open.get().close();
            String built = build.perDocument(documents);
            long bytes = indexBytes.get();
            long heapBefore = heap();
            Stopwatch opening = new Stopwatch(servers);
            try (CompetenceIndex index = open.get()) {
                Question.INSTITUTIONS.answer(index, 0);
                Question.PROJECTS.answer(index, 0);
                String opened = opening.seconds();
                row(
                        "%s | %,d | %s | %,d MB | %,d | %s | %,d MB",
                        way,
                        documents,
                        built,
                        bytes >> 20,
                        bytes / documents,
                        opened,
                        Math.max(0, heap() - heapBefore) >> 20);
                for (Question question : Question.values()) {
                    if (TEXTS || question != Question.WORDS) {
                        ask(way, question, index, servers);
                    }
                }
            }
        } catch (RuntimeException e) {
            IO.println(way + ", " + documents + " documents: " + e);
        }
    }

    private void ask(String way, Question question, CompetenceIndex index, Supplier<Duration> servers) {
        for (int i = 0; i < Math.max(10, QUERIES / 4); i++) {
            question.answer(index, QUERIES + i);
        }
        double[] times = new double[QUERIES];
        SearchHits[] found = new SearchHits[QUERIES];
        Stopwatch all = new Stopwatch(servers);
        for (int i = 0; i < QUERIES; i++) {
            long started = System.nanoTime();
            found[i] = question.answer(index, i);
            times[i] = (System.nanoTime() - started) / 1e6;
        }
        double processorMs = all.processor().toNanos() / 1e6 / QUERIES;
        Arrays.sort(times);
        List<SearchHits> expected = answers.computeIfAbsent(question, first -> List.of(found));
        long different = IntStream.range(0, QUERIES)
                .filter(i -> !expected.get(i).equals(found[i]))
                .peek(i -> IO.println("different: " + i + "\n  " + expected.get(i) + "\n  " + found[i]))
                .count();
        row(
                "%s | %,d | %s | %.2f | %.2f | %.2f | %d of %d | %.0f",
                way,
                documents,
                question.title(),
                times[QUERIES / 2],
                times[QUERIES * 99 / 100],
                processorMs,
                different,
                QUERIES,
                SYSTEM.getSystemLoadAverage());
    }

    private static void row(String format, Object... cells) {
        IO.println("| " + String.format(Locale.ROOT, format, cells) + " |");
    }

    /// The heap in use after a collection.
    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// Time and processor time since it was made.
    private static final class Stopwatch {

        private final Supplier<Duration> servers;
        private final long started = System.nanoTime();
        private final Duration processorBefore;

        Stopwatch(Supplier<Duration> servers) {
            this.servers = servers;
            processorBefore = used();
        }

        private Duration used() {
            return Duration.ofNanos(SYSTEM.getProcessCpuTime()).plus(servers.get());
        }

        Duration processor() {
            return used().minus(processorBefore);
        }

        String seconds() {
            return "%.1f s".formatted((System.nanoTime() - started) / 1e9);
        }

        String perDocument(int documents) {
            return String.format(
                    Locale.ROOT,
                    "%.0f s | %.0f µs | %.0f µs | %.0f",
                    (System.nanoTime() - started) / 1e9,
                    (System.nanoTime() - started) / 1e3 / documents,
                    processor().toNanos() / 1e3 / documents,
                    SYSTEM.getSystemLoadAverage());
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.rm(limits.folder());
    }
}
