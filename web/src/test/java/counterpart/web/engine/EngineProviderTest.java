package counterpart.web.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import counterpart.engine.Engine;
import counterpart.engine.data.Correction;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class EngineProviderTest {

    private static final int REPLACEMENTS = 10;
    private static final String CLUSTER = "biorn";

    @TempDir
    Path directory;

    private final List<Correction> approved = new CopyOnWriteArrayList<>();

    @Test
    void aCorrectionApprovedWhileTheDataIsReplacedIsNotLost() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch decided = new CountDownLatch(1);
        AtomicBoolean replacing = new AtomicBoolean();
        CorrectionSource source = () -> {
            List<Correction> known = List.copyOf(approved);
            if (replacing.compareAndSet(true, false)) { // read, and not yet in service
                read.countDown();
                await(decided);
            }
            return known;
        };
        try (EngineProvider provider = new EngineProvider(source)) {
            provider.replace(engine("old"));
            replacing.set(true);
            CompletableFuture<Void> reload = CompletableFuture.runAsync(() -> provider.replace(engine("new")));
            await(read);
            approved.add(member("Ada Labs"));
            CompletableFuture<Void> decision = CompletableFuture.runAsync(provider::applyCorrections);
            decided.countDown();
            reload.get();
            decision.get();
            try (EngineLease lease = provider.lease()) {
                assertThat(lease.engine().data().tables().version()).isEqualTo("new");
                assertThat(lease.engine().data().cluster(CLUSTER).members()).contains("Ada Labs");
            }
        }
    }

    @Test
    void anEngineIsClosedAfterItsLastRequest() throws IOException {
        EngineProvider provider = new EngineProvider(() -> approved);
        assertThat(provider.findLease()).isEmpty();
        provider.replace(engine("old"));
        EngineLease running = provider.lease();
        provider.replace(engine("new"));
        assertThat(running.engine().search().clusters("biorn", 0, 1).total()).isPositive();
        running.close();
        running.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> running.engine().search().clusters("biorn", 0, 1));
        EngineLease last = provider.lease();
        provider.close();
        assertThat(last.engine().search().clusters("biorn", 0, 1).total()).isPositive();
        last.close();
        assertThatIllegalStateException().isThrownBy(provider::lease);
        assertThat(stillOpen()).isEmpty();
    }

    @Test
    void sameCorrectionsKeepTheEngineAndItsResponses() {
        approved.add(member("Ada Labs"));
        try (EngineProvider provider = new EngineProvider(() -> List.copyOf(approved))) {
            provider.applyCorrections();
            provider.replace(engine("old"));
            try (EngineLease before = provider.lease()) {
                provider.applyCorrections();
                try (EngineLease same = provider.lease()) {
                    assertThat(same.engine()).isSameAs(before.engine());
                    assertThat(same.responses()).isSameAs(before.responses());
                }
                approved.add(member("Bea Labs"));
                provider.applyCorrections();
                try (EngineLease other = provider.lease()) {
                    assertThat(other.responses()).isNotSameAs(before.responses());
                    assertThat(other.engine().data().cluster(CLUSTER).members()).contains("Ada Labs", "Bea Labs");
                }
            }
        }
    }

    @Test
    void everyRequestSeesOneVersionWhileEnginesAreReplaced() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        try (EngineProvider provider = new EngineProvider(() -> List.copyOf(approved))) {
            provider.replace(engine("version-0"));
            List<CompletableFuture<Void>> users = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                users.add(CompletableFuture.runAsync(() -> {
                    while (!done.get()) {
                        try (EngineLease lease = provider.lease()) {
                            String version = lease.engine().data().version();
                            assertThat(lease.engine()
                                            .search()
                                            .clusters("biorn", 0, 1)
                                            .total())
                                    .isPositive();
                            assertThat(lease.engine().data().version()).isEqualTo(version);
                        }
                        answers.incrementAndGet();
                    }
                }));
            }
            for (int i = 1; i <= REPLACEMENTS; i++) {
                int before = answers.get();
                provider.replace(engine("version-" + i));
                approved.add(member("Ada Labs " + i));
                provider.applyCorrections();
                while (answers.get() < before + 3 && users.stream().noneMatch(CompletableFuture::isDone)) {
                    Thread.onSpinWait();
                }
            }
            done.set(true);
            for (CompletableFuture<Void> user : users) {
                user.get();
            }
        }
        assertThat(stillOpen()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Correction member(String name) {
        return new Correction(
                CLUSTER,
                List.of(new Correction.Member(name, true)),
                "https://example.org/report",
                LocalDate.parse("2026-05-01"),
                "sourced");
    }

    /// The clusters and fields of the committed data under a version: all that these tests look at, and small.
    private Engine engine(String version) {
        Dataset.Tables all = Shared.DATA.tables();
        return Engine.open(
                new Dataset(new Dataset.Tables(
                        version,
                        all.sources(),
                        all.fields(),
                        List.of(),
                        all.countries(),
                        all.regions(),
                        all.aliases(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        all.clusters(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeMap<>())),
                directory);
    }

    /// Files below the directory that this process has open or mapped; where the system does not tell, none.
    private List<String> stillOpen() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        if (!Files.exists(maps)) {
            return List.of();
        }
        List<String> open = new ArrayList<>(Files.readAllLines(maps).stream()
                .filter(line -> line.contains(directory.toString()))
                .toList());
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            descriptors
                    .filter(Files::isSymbolicLink)
                    .map(EngineProviderTest::target)
                    .filter(target -> target.contains(directory.toString()))
                    .forEach(open::add);
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

    private static final class Shared {
        static final Dataset DATA = DatasetReader.load(DataPackage.embedded());
    }
}
