package counterpart.web.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.model.indexing.OpenSearchSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EngineSettingsTest {

    private static final String OPENSEARCH = "counterpart.opensearch.";

    @Test
    void theEmbeddedIndexIsTheDefault() {
        EngineSettings settings = bind(Map.of("counterpart.index-dir", "/var/lib/index"));

        assertThat(settings.openSearch()).isEmpty();
        assertThat(settings.data()).isEmpty();
        assertThat(settings.directory()).isEqualTo(Path.of("/var/lib/index"));
    }

    @Test
    void allSettingsOfOpenSearchReachTheEngine() {
        assertThat(openSearch(Map.of(
                        "url", "https://a.example.org:9200, https://b.example.org:9200/search",
                        "user", "counterpart",
                        "password", "geheim",
                        "ca-file", "/etc/ca.pem",
                        "prefix", "bw",
                        "shards", "3",
                        "replicas", "2",
                        "grace", "90m",
                        "searches", "7")))
                .contains(new OpenSearchSettings(
                        OpenSearchSettings.nodes("https://a.example.org:9200,https://b.example.org:9200/search"),
                        Optional.of("Basic Y291bnRlcnBhcnQ6Z2VoZWlt"),
                        Optional.of(Path.of("/etc/ca.pem")),
                        "bw",
                        3,
                        2,
                        Duration.ofMinutes(90),
                        7));
    }

    @Test
    void anAddressIsEnough() {
        OpenSearchSettings settings =
                openSearch(Map.of("url", "http://127.0.0.1:9200")).orElseThrow();

        assertThat(settings.nodes()).containsExactly(URI.create("http://127.0.0.1:9200"));
        assertThat(settings.credentials()).isEmpty();
        assertThat(settings.caFile()).isEmpty();
        assertThat(settings.replicas()).isEqualTo(1);
        assertThat(settings.searches()).isEqualTo(OpenSearchSettings.DEFAULT_SEARCHES);
    }

    @Test
    void aKeyIsSentInsteadOfAUser() {
        Map<String, String> withKey = Map.of("url", "http://127.0.0.1:9200", "api-key", "abc");
        assertThat(openSearch(withKey).orElseThrow().credentials()).contains("ApiKey abc");

        Map<String, String> withBoth = new HashMap<>(withKey);
        withBoth.put("user", "counterpart");
        assertThatThrownBy(() -> openSearch(withBoth))
                .rootCause()
                .hasMessageContaining("counterpart.opensearch.user and counterpart.opensearch.api-key are both set");
    }

    @Test
    void openSearchWithoutAnAddressIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("counterpart.index", "opensearch")))
                .rootCause()
                .hasMessageContaining("needs counterpart.opensearch.url");
        assertThatThrownBy(() -> openSearch(Map.of("shards", "3")))
                .rootCause()
                .hasMessageContaining("needs counterpart.opensearch.url");
    }

    @Test
    void neitherPasswordNorKeyIsPrinted() {
        EngineSettings settings = bind(Map.of(
                "counterpart.index",
                "opensearch",
                OPENSEARCH + "url",
                "http://127.0.0.1:9200",
                OPENSEARCH + "user",
                "counterpart",
                OPENSEARCH + "password",
                "geheim"));

        assertThat(settings.toString()).contains("127.0.0.1").doesNotContain("geheim");
    }

    private static Optional<OpenSearchSettings> openSearch(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("counterpart.index", "opensearch"));
        settings.forEach((name, value) -> all.put(OPENSEARCH + name, value));
        return bind(all).openSearch();
    }

    private static EngineSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind(EngineSettings.PREFIX, EngineSettings.class)
                .get();
    }
}
