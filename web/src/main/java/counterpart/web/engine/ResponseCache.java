package counterpart.web.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;

/// Responses computed from one engine, JSON and HTML, compressed as they are sent. The least used entries are
/// evicted. Thread-safe.
///
/// `-Dcounterpart.cache=off` disables it, to measure the computation.
public final class ResponseCache {

    private static final boolean ON = !"off".equals(System.getProperty("counterpart.cache"));

    private static final int MAX_BYTES = 28 << 20;
    private static final int MAX_BYTES_OF_KEYS = 1 << 20;

    private final Cache<Key, Response> responses = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Key key, Response response) -> key.bytes() + response.gzip().length)
            .build();

    /// The keys of responses that were computed but not cached.
    private final Cache<Key, Boolean> computedOnce = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES_OF_KEYS)
            .weigher((Key key, Boolean any) -> key.bytes())
            .build();

    /// The inputs of a response besides the engine: a record with equality.
    public interface Key {

        /// An upper bound of the memory of the key: clients determine its length.
        int bytes();
    }

    /// A response.
    ///
    /// @param gzip the compressed body, not to be changed
    /// @param total length of the list of which the body is a page; 0 for other responses
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Response(String contentType, Locale language, byte[] gzip, int total) {

        public Response(String contentType, Locale language, byte[] gzip) {
            this(contentType, language, gzip, 0);
        }
    }

    /// Whether responses are cached in this JVM.
    public static boolean isOn() {
        return ON;
    }

    public Optional<Response> find(Key key) {
        return Optional.ofNullable(responses.getIfPresent(key));
    }

    /// Whether a response was computed before and not cached; notes that it is computed now. Most queries are sent
    /// once,
    /// and compressing their responses for the cache would take as long as computing them.
    public boolean isComputedAgain(Key key) {
        return computedOnce.asMap().putIfAbsent(key, true) != null;
    }

    public void put(Key key, Response response) {
        if (ON) {
            responses.put(key, response);
        }
    }
}
