package counterpart.engine.index.opensearch.release;

import counterpart.engine.index.opensearch.client.JsonReply;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.IndexUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The lock as a document in OpenSearch. Its holder changes it every few seconds; a holder whose document has not
/// changed for the whole lease has died, and another takes the lock over. Each node measures that time with its own
/// stopwatch, so that clocks do not matter.
public final class LeaseLock implements BuildLock {

    static final Duration LEASE = Duration.ofSeconds(45);

    private static final String ID = "build";
    private static final String HOLDER = "holder";

    private final OpenSearchClient client;
    private final String index;
    private final String holder;
    private final Duration lease;

    public LeaseLock(OpenSearchClient client, String prefix, String holder) {
        this(client, prefix, holder, LEASE);
    }

    LeaseLock(OpenSearchClient client, String prefix, String holder, Duration lease) {
        this.client = client;
        index = new ReleaseNames(prefix).lock();
        this.holder = holder;
        this.lease = lease;
    }

    /// A state of the document.
    private record Stamp(long number, long term) {

        static Stamp of(JsonNode reply) {
            return new Stamp(
                    reply.path("_seq_no").asLong(), reply.path("_primary_term").asLong());
        }

        String condition() {
            return "if_seq_no=" + number + "&if_primary_term=" + term;
        }
    }

    /// The node that holds the lock, or held it when it died.
    public Optional<String> holder() {
        JsonReply reply = client.reply("GET", "/" + index + "/_doc/" + ID, null);
        return reply.isFound()
                ? Optional.of(client.successful("/" + index, reply)
                        .path("_source")
                        .path(HOLDER)
                        .asString(""))
                : Optional.empty();
    }

    @Override
    public Held take() {
        createIndex();
        Stopwatch unchanged = new Stopwatch(new Stamp(-1, -1), System.nanoTime());
        while (true) {
            JsonReply reply = client.reply("GET", "/" + index + "/_doc/" + ID, null);
            Optional<Stamp> taken = Optional.empty();
            if (reply.isFound()) {
                unchanged = unchanged.seen(Stamp.of(client.successful(index, reply)));
                if (unchanged.lasts(lease)) {
                    taken = write("/_doc/" + ID + "?" + unchanged.stamp().condition());
                }
            } else {
                taken = write("/_create/" + ID + "?");
            }
            if (taken.isPresent()) {
                return new Lease(taken.get());
            }
            pause(lease.dividedBy(20));
        }
    }

    private record Stopwatch(Stamp stamp, long since) {

        Stopwatch seen(Stamp now) {
            return now.equals(stamp) ? this : new Stopwatch(now, System.nanoTime());
        }

        boolean lasts(Duration time) {
            return System.nanoTime() - since >= time.toNanos();
        }
    }

    private void createIndex() {
        ObjectNode body = OpenSearchClient.JSON.createObjectNode();
        ObjectNode settings = body.putObject("settings");
        settings.put("number_of_shards", 1).put("auto_expand_replicas", "0-1");
        JsonReply reply = client.reply("PUT", "/" + index, body);
        if (!reply.body().path("error").path("type").asString("").equals("resource_already_exists_exception")) {
            client.successful("/" + index, reply);
        }
        // another node may be creating it now
        client.get("/_cluster/health/" + index + "?wait_for_active_shards=1&timeout=25s");
    }

    /// The new state; empty when another node was first.
    private Optional<Stamp> write(String path) {
        ObjectNode body = OpenSearchClient.JSON.createObjectNode();
        body.put(HOLDER, holder);
        JsonReply reply = client.reply("PUT", "/" + index + path, body);
        return reply.isConflict() ? Optional.empty() : Optional.of(Stamp.of(client.successful(index, reply)));
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("waiting for the lock was interrupted", e);
        }
    }

    /// The lock while it is held; renewed by a thread of its own, whatever the build waits for.
    private final class Lease implements Held {

        private Stamp stamp;
        private long renewed = System.nanoTime();
        private boolean lost;
        private boolean closed;

        Lease(Stamp stamp) {
            this.stamp = stamp;
            Thread.ofPlatform().daemon().name("index-lock").start(this::renewUntilClosed);
        }

        /// A renewal is never interrupted: one whose answer is not read would leave a document that [#release] does
        /// not know.
        private synchronized void renewUntilClosed() {
            try {
                do {
                    wait(lease.dividedBy(6).toMillis());
                } while (renew());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the lease runs out
            }
        }

        private synchronized boolean renew() {
            if (closed || lost) {
                return false;
            }
            try {
                Optional<Stamp> next = write("/_doc/" + ID + "?" + stamp.condition());
                lost = next.isEmpty();
                stamp = next.orElse(stamp);
                renewed = System.nanoTime();
            } catch (IndexUnavailableException e) {
                lost = isOverdue(); // the next renewal may succeed
            }
            return !lost;
        }

        private boolean isOverdue() {
            return System.nanoTime() - renewed >= lease.toNanos();
        }

        @Override
        public synchronized void ensureHeld() {
            if (closed || lost || isOverdue()) {
                throw new IndexUnavailableException("another node may have taken over the lock of the index");
            }
        }

        @Override
        public synchronized void close() {
            if (!closed && !lost) {
                release();
            }
            closed = true;
            notifyAll();
        }

        private void release() {
            try {
                client.reply("DELETE", "/" + index + "/_doc/" + ID + "?" + stamp.condition(), null);
            } catch (IndexUnavailableException e) {
                lost = true; // it ends with its lease
            }
        }
    }
}
