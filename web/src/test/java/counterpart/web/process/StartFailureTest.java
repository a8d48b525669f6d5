package counterpart.web.process;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.testing.opensearch.SecureFront;
import counterpart.testing.opensearch.ServerCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartFailureTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String STACK_TRACE = "\tat ";

    private static final String BEFORE_THE_CONTEXT = "Starting Application";
    /// Said by Tomcat before the database is opened.
    private static final String STARTING = "Tomcat initialized";
    /// Said by the connection pool.
    private static final String WHILE_THE_DATABASE_OPENS = "HikariPool-1 - Starting";
    /// Said when the server answers, before the engine is in service.
    private static final String WHILE_THE_ENGINE_OPENS = "Started Application";

    @TempDir
    Path directory;

    @Test
    void aStorageDirectoryThatIsAFileEndsTheProgramWithCode1AndSaysSo() throws Exception {
        Path file = Files.createFile(directory.resolve("storage"));
        try (ServerProcess server = start("--counterpart.storage-dir=" + file)) {
            assertThat(server.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(server.output())
                    .contains("the storage directory " + file + " cannot be created")
                    .doesNotContain(STACK_TRACE);
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerEndsTheProgramWithCode1AndSaysSo() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:1/counterpart";
        try (ServerProcess server =
                start("--spring.datasource.url=" + url, "--spring.datasource.hikari.initialization-fail-timeout=1")) {
            assertThat(server.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(server.output())
                    .contains("The database " + url + " cannot be opened")
                    .doesNotContain(STACK_TRACE);
        }
    }

    @Test
    void anAddressThatNamesNoDatabaseEndsTheProgramWithCode1AndSaysSoWithoutItsPassword() throws Exception {
        try (ServerProcess server = start("--spring.datasource.url=jdbc:nosuch:thing?password=secret")) {
            assertThat(server.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(server.output())
                    .contains("The database jdbc:nosuch:thing cannot be opened: the address must begin with jdbc:h2:")
                    .doesNotContain(STACK_TRACE, "secret");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    http://127.0.0.1:1         | The index cannot be opened: OpenSearch at http://127.0.0.1:1 cannot be reached
                    localhost:9200             | 'localhost:9200' is not the address of a server
                    http://me:secret@127.0.0.1 | is not the address of a server
                    ""                         | counterpart.index=opensearch needs counterpart.opensearch.url
                    """)
    void openSearchThatCannotBeUsedEndsTheProgramWithCode1AndSaysSo(String url, String said) throws Exception {
        try (ServerProcess server = start(
                "--counterpart.storage-dir=" + directory.resolve("storage"),
                "--counterpart.index=opensearch",
                "--counterpart.opensearch.url=" + url)) {
            assertThat(server.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(server.output()).contains(said).doesNotContain(STACK_TRACE, "secret");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    server, falsch, does not accept the user or key
                    other,  geheim, cannot be trusted
                    none,   geheim, cannot be read as certificates in PEM
                    """)
    void openSearchThatIsSecuredOtherwiseEndsTheProgramWithCode1AndSaysSo(String trusted, String password, String said)
            throws Exception {
        String accepted = "Basic " + Base64.getEncoder().encodeToString("me:geheim".getBytes(StandardCharsets.UTF_8));
        ServerCertificate certificate = ServerCertificate.of("ip:127.0.0.1", directory.resolve("server"));
        ServerCertificate.of("ip:127.0.0.1", directory.resolve("other"));
        try (SecureFront front = SecureFront.start(certificate, "http://127.0.0.1:1", Set.of(accepted));
                ServerProcess server = start(
                        "--counterpart.storage-dir=" + directory.resolve("storage"),
                        "--counterpart.index=opensearch",
                        "--counterpart.opensearch.url=" + front.url(),
                        "--counterpart.opensearch.user=me",
                        "--counterpart.opensearch.password=" + password,
                        "--counterpart.opensearch.ca-file=" + directory.resolve(trusted + "/ca.pem"))) {
            assertThat(server.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(server.output())
                    .contains("The index cannot be opened: ", said)
                    .doesNotContain(STACK_TRACE, "geheim", "falsch");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BEFORE_THE_CONTEXT, STARTING, WHILE_THE_DATABASE_OPENS, WHILE_THE_ENGINE_OPENS})
    void aServerThatIsStoppedWhileItStartsEndsInOrder(String moment) throws Exception {
        try (ServerProcess server = start("--counterpart.storage-dir=" + directory.resolve("storage"))) {
            server.awaitOutput(moment, LIMIT).terminate();
            assertThat(server.awaitExit(LIMIT)).as("ended by SIGTERM").isEqualTo(128 + 15);
            assertThat(server.output())
                    .doesNotContain(
                            "cannot be opened", "APPLICATION FAILED TO START", "Application run failed", STACK_TRACE);
        }
    }

    private ServerProcess start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--counterpart.index-dir=target/index"));
        all.addAll(List.of(arguments));
        return ServerProcess.start(
                directory.resolve("log"),
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                all.toArray(String[]::new));
    }
}
