package counterpart.engine.index.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OpenSearchClientTest {

    private static final OpenSearchSettings TWO =
            OpenSearchSettings.of("http://127.0.0.1:1").withSearches(2);

    @Test
    void refusesASearchWhileTheAllowedNumberHasNoAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch answered = new CountDownLatch(1);
        try (OpenSearchClient client = new OpenSearchClient(TWO);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> search(client, begun, answered));
            Future<String> second = threads.submit(() -> search(client, begun, answered));
            begun.await();

            assertThatThrownBy(() -> client.limited(() -> "third"))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessage("OpenSearch at http://127.0.0.1:1 has 2 searches without an answer");

            answered.countDown();
            assertThat(first.get()).isEqualTo("answer");
            assertThat(second.get()).isEqualTo("answer");
            assertThat(client.limited(() -> "third")).isEqualTo("third");
        }
    }

    @Test
    void letsTheNextSearchBeginAfterOneThatFailed() {
        try (OpenSearchClient client = new OpenSearchClient(TWO.withSearches(1))) {
            assertThatThrownBy(() -> client.limited(() -> {
                        throw new IndexUnavailableException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(client.limited(() -> "next")).isEqualTo("next");
        }
    }

    private static String search(OpenSearchClient client, CountDownLatch begun, CountDownLatch answered) {
        return client.limited(() -> {
            begun.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "answer";
        });
    }
}
