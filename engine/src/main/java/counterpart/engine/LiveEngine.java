package counterpart.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The engine in service while its data is exchanged. A question runs on one engine from beginning to end; an engine
/// that was replaced is closed when its last question is answered. Thread-safe.
public final class LiveEngine implements AutoCloseable {

    private final AtomicReference<Lease> current;

    /// Takes over an engine and will close it.
    public LiveEngine(MatchEngine engine) {
        current = new AtomicReference<>(new Lease(engine));
    }

    /// The answer to a question that may ask the engine many things: all on the same data. The engine must not be kept.
    ///
    /// @throws IllegalStateException when there is no engine any more
    public <T> T ask(Function<MatchEngine, T> question) {
        try (Held held = hold()) {
            return question.apply(held.engine());
        }
    }

    /// The engine in service, held open for many questions until it is given back.
    ///
    /// @throws IllegalStateException when there is no engine any more
    public Held hold() {
        return new Held(lease());
    }

    /// A lease that is full was just replaced, so that the next look finds another.
    private Lease lease() {
        Lease lease = current.get();
        while (!lease.take()) {
            Lease newer = current.get();
            if (newer.equals(lease)) {
                throw new IllegalStateException("the engine is closed");
            }
            lease = newer;
        }
        return lease;
    }

    /// Puts another engine in service, for all questions that begin from now on.
    public void replace(MatchEngine engine) {
        current.getAndSet(new Lease(engine)).release();
    }

    /// Ends the service; running questions are still answered.
    @Override
    public void close() {
        current.get().release();
    }

    /// An engine that stays open until this is closed, once.
    public static final class Held implements AutoCloseable {

        private final Lease lease;

        private Held(Lease lease) {
            this.lease = lease;
        }

        public MatchEngine engine() {
            return lease.engine;
        }

        @Override
        public void close() {
            lease.release();
        }
    }

    /// An engine with the number of those that hold it, the service included.
    private static final class Lease {

        private final MatchEngine engine;
        private final AtomicInteger holders = new AtomicInteger(1);

        Lease(MatchEngine engine) {
            this.engine = engine;
        }

        /// Whether the engine was still in service.
        boolean take() {
            return holders.getAndUpdate(number -> number == 0 ? 0 : number + 1) > 0;
        }

        void release() {
            if (holders.decrementAndGet() == 0) {
                engine.close();
            }
        }
    }
}
