package counterpart.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final Turns turns = new Turns();

    @Test
    void noMoreAtOnceThanProcessors() {
        AtomicInteger working = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < 20 * AT_ONCE; person++) {
                people.submit(() -> {
                    try (Turns.Turn _ = turns.take()) {
                        seen.add(working.incrementAndGet());
                        Thread.sleep(1);
                        working.decrementAndGet();
                    }
                    return seen;
                });
            }
        }
        assertThat(seen).hasSize(20 * AT_ONCE).allMatch(atOnce -> atOnce <= AT_ONCE);
    }

    @Test
    void inTheOrderInWhichTheyCame() throws InterruptedException {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<Turns.Turn> all = new ArrayList<>();
        for (int taken = 0; taken < AT_ONCE; taken++) {
            all.add(turns.take());
        }
        List<Thread> waiting = new ArrayList<>();
        for (int person = 0; person < 10; person++) {
            int number = person;
            Thread thread = Thread.ofPlatform().start(() -> {
                try (Turns.Turn _ = turns.take()) {
                    served.add(number);
                }
            });
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            waiting.add(thread);
        }
        assertThat(served).isEmpty();
        all.getFirst().close();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(served).isEqualTo(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void isGivenBackWhenTheWorkFails() {
        for (int failure = 0; failure <= AT_ONCE; failure++) {
            try (Turns.Turn _ = turns.take()) {
                throw new IllegalStateException("no answer");
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("no answer");
            }
        }
        turns.take().close();
    }
}
