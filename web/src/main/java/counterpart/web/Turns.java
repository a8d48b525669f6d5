package counterpart.web;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// As many answers are worked out at once as there are processors, the others in the order in which they came. Virtual
/// threads run until they wait: when dozens work at once, one that waited for a lock of the server comes to it last,
/// again and again, and its visitor waits for seconds. Only working out belongs in a turn, never sending: who reads
/// slowly keeps nobody waiting.
@Component
public class Turns {

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /// Waits for a turn, which lasts until it is closed. Who has one must not take another.
    public Turn take() {
        free.acquireUninterruptibly();
        return free::release;
    }

    /// A turn taken.
    @FunctionalInterface
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
