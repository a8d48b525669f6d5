package counterpart.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import counterpart.engine.data.Dataset;
import counterpart.engine.matching.Match;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Matches;
import counterpart.engine.matching.Portfolio;
import counterpart.engine.matching.Strategy;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveEngineTest {

    private static final int SWAPS = 20;

    @TempDir
    Path dir;

    @Test
    void answersFromOneVersionWhileTheDataIsExchangedTwentyTimes() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        try (LiveEngine live = new LiveEngine(engine(0));
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> askers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                askers.add(threads.submit(() -> {
                    while (!done.get()) {
                        live.ask(LiveEngineTest::assertOfOneVersion);
                        answers.incrementAndGet();
                    }
                }));
            }
            for (int version = 1; version <= SWAPS; version++) {
                int before = answers.get();
                live.replace(engine(version));
                while (answers.get() < before + 3 && askers.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
            }
            done.set(true);
            for (Future<?> asker : askers) {
                asker.get();
            }
            assertThat(live.<String>ask(engine -> engine.dataset().version())).isEqualTo("version-" + SWAPS);
        }
        assertThat(indexes()).hasSize(1);
        assertThat(stillOpen()).isEmpty();
    }

    @Test
    void finishesWhatRunsAndTakesNothingNewOnceClosed() {
        LiveEngine live = new LiveEngine(engine(1));
        String version = live.ask(engine -> {
            live.close();
            return assertOfOneVersion(engine);
        });
        assertThat(version).isEqualTo("version-1");
        assertThatIllegalStateException().isThrownBy(() -> live.ask(MatchEngine::built));
    }

    /// Version *n* has a region with 100 + *n* participations.
    private MatchEngine engine(int version) {
        World world = new World().cluster(World.cluster("miners", World.doingAndSeeking("mining", "ai")));
        world.region("SE33").strongIn("mining", 3 + version).strongIn("ai").participations(100 + version);
        world.region("ES21").strongIn("care").participations(100 + version);
        Dataset dataset = world.dataset("version-" + version);
        return MatchEngine.open(dataset, dir);
    }

    private static String assertOfOneVersion(MatchEngine engine) {
        Cluster cluster = engine.dataset().cluster("miners");
        Matches matches = engine.match(World.everything(cluster));
        Portfolio portfolio = engine.portfolio(Strategy.COMPLEMENT, World.TODAY);
        String version = matches.dataVersion();
        assertThat(engine.dataset().version()).isEqualTo(version);
        assertThat(portfolio.dataVersion()).isEqualTo(version);
        int participations = 100 + Integer.parseInt(version.substring("version-".length()));
        assertThat(matches.matches())
                .hasSize(2)
                .extracting(Match::region)
                .allSatisfy(region -> assertThat(region.participations()).isEqualTo(participations));
        assertThat(portfolio.rows().getFirst().standings())
                .allSatisfy(standing ->
                        assertThat(standing.region().participations()).isEqualTo(participations));
        List<Institution> found = engine.institutions(
                        new InstitutionQuery("", Set.of(World.field("mining")), Set.of(), Set.of(), Set.of(), 0, 5))
                .items();
        assertThat(found).isNotEmpty();
        assertThat(engine.match(MatchQuery.of(cluster, World.TODAY)).dataVersion())
                .isEqualTo(version);
        return version;
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> children = Files.list(dir)) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    /// Files below the directory that this process has open or mapped; where the system does not tell, none.
    private List<String> stillOpen() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        List<String> open = new ArrayList<>();
        if (Files.exists(maps)) {
            Files.readAllLines(maps).stream()
                    .filter(line -> line.contains(dir.toString()))
                    .forEach(open::add);
            try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
                descriptors
                        .filter(Files::isSymbolicLink)
                        .map(LiveEngineTest::target)
                        .filter(target -> target.contains(dir.toString()))
                        .forEach(open::add);
            }
        }
        return open;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }
}
