package counterpart.engine.index.opensearch.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.index.opensearch.OpenSearchProcess;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LeaseLockTest {

    private static final Duration LEASE = Duration.ofSeconds(3);

    private final OpenSearchSettings settings = OpenSearchProcess.shared().settings();
    private final OpenSearchClient client = new OpenSearchClient(settings);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void isHeldByOneAtATimeForLongerThanItsLease() throws Exception {
        BuildLock.Held first = lock("a", LEASE).take();
        CompletableFuture<BuildLock.Held> second =
                CompletableFuture.supplyAsync(() -> lock("b", LEASE).take());
        long until = System.nanoTime() + LEASE.multipliedBy(2).toNanos();
        while (System.nanoTime() < until) {
            first.ensureHeld();
            assertThat(second).isNotDone();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(lock("c", LEASE).holder()).contains("a");
        first.close();
        try (BuildLock.Held next = second.get(20, TimeUnit.SECONDS)) {
            next.ensureHeld();
        }
        assertThat(lock("c", LEASE).holder()).isEmpty();
        assertThatThrownBy(first::ensureHeld).isInstanceOf(IndexUnavailableException.class);
    }

    @Test
    void isGivenBackAtOnce() {
        for (int i = 0; i < 10; i++) {
            lock("a", LeaseLock.LEASE).take().close();
            assertThat(lock("b", LEASE).holder()).isEmpty();
        }
    }

    @Test
    void isTakenOverWhenItsHolderHasDied() {
        client.send("PUT", "/" + new ReleaseNames(settings.prefix()).lock() + "/_doc/build?refresh=true", dead());
        try (BuildLock.Held taken = lock("b", LEASE).take()) {
            taken.ensureHeld();
            assertThat(lock("c", LEASE).holder()).contains("b");
        }
    }

    @Test
    void isLostWhenAnotherHasTakenIt() throws Exception {
        try (BuildLock.Held held = lock("a", LEASE).take()) {
            client.send("PUT", "/" + new ReleaseNames(settings.prefix()).lock() + "/_doc/build", dead());
            long until = System.nanoTime() + LEASE.multipliedBy(5).toNanos();
            while (System.nanoTime() < until && isHeld(held)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(isHeld(held)).isFalse();
        }
        assertThat(lock("c", LEASE).holder()).contains("dead");
    }

    private static boolean isHeld(BuildLock.Held lock) {
        try {
            lock.ensureHeld();
            return true;
        } catch (IndexUnavailableException e) {
            return false;
        }
    }

    private static JsonNode dead() {
        return OpenSearchClient.JSON.createObjectNode().put("holder", "dead");
    }

    private LeaseLock lock(String holder, Duration lease) {
        return new LeaseLock(client, settings.prefix(), holder, lease);
    }
}
