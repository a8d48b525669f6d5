package counterpart.engine.index.opensearch;

import static counterpart.engine.index.IndexWorlds.entries;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import counterpart.testing.opensearch.SecureFront;
import counterpart.testing.opensearch.ServerCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// OpenSearch behind TLS that demands credentials.
class OpenSearchTlsTest {

    private static final String BASIC = basic("counterpart:geheim");
    private static final String KEY = "ApiKey os_1234";

    @TempDir
    static Path folder;

    private static ServerCertificate certificate;
    private static SecureFront front;

    @BeforeAll
    static void start() throws Exception {
        certificate = ServerCertificate.of("ip:127.0.0.1", folder.resolve("server"));
        front = SecureFront.start(certificate, OpenSearchProcess.shared().url(), Set.of(BASIC, KEY));
    }

    @AfterAll
    static void stop() {
        front.close();
    }

    @Test
    void takesAUserOrAKey() {
        for (String credentials : new String[] {BASIC, KEY}) {
            int before = front.passed();
            try (CompetenceIndex index = open(Optional.of(credentials), Optional.of(certificate.pem()))) {
                assertThat(index.dataVersion()).isEqualTo("v");
            }
            assertThat(front.passed()).isGreaterThan(before);
        }
    }

    @Test
    void saysThatAnotherPasswordAndNoneAreNotAccepted() {
        int before = front.passed();
        for (String credentials : new String[] {basic("counterpart:falsch"), "ApiKey other", ""}) {
            assertThatThrownBy(() -> open(
                            Optional.of(credentials).filter(all -> !all.isEmpty()), Optional.of(certificate.pem())))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessage("OpenSearch at " + front.url() + " does not accept the user or key");
        }
        assertThat(front.passed()).isEqualTo(before);
    }

    @Test
    void sendsNoCredentialsToAServerThatItDoesNotTrust() throws Exception {
        ServerCertificate other = ServerCertificate.of("ip:127.0.0.1", folder.resolve("other"));
        for (Optional<Path> trusted : List.of(Optional.of(other.pem()), Optional.<Path>empty())) {
            assertThatThrownBy(() -> open(Optional.of(BASIC), trusted))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageStartingWith("OpenSearch at " + front.url() + " cannot be trusted")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void trustsACertificateForItsOwnNameOnly() throws Exception {
        ServerCertificate elsewhere = ServerCertificate.of("dns:search.example.org", folder.resolve("elsewhere"));
        try (SecureFront named =
                SecureFront.start(elsewhere, OpenSearchProcess.shared().url(), Set.of(BASIC))) {
            assertThatThrownBy(() -> open(named, Optional.of(BASIC), Optional.of(elsewhere.pem())))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("cannot be trusted")
                    .hasMessageContaining("127.0.0.1");
            assertThat(named.passed()).isZero();
        }
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    private static CompetenceIndex open(Optional<String> credentials, Optional<Path> caFile) {
        return open(front, credentials, caFile);
    }

    private static CompetenceIndex open(SecureFront server, Optional<String> credentials, Optional<Path> caFile) {
        OpenSearchSettings plain = OpenSearchSettings.of(server.url());
        OpenSearchSettings settings =
                new OpenSearchSettings(plain.nodes(), credentials, caFile, "tls", 1, 0, plain.grace(), 1);
        return new OpenSearchIndexes(settings, Optional.empty(), false)
                .open("v", () -> entries(region("a").strong(1)));
    }
}
