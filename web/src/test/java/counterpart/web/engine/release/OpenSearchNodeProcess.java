package counterpart.web.engine.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An OpenSearch node in a process of its own, on free ports of the loopback interface. It ends with this process.
final class OpenSearchNodeProcess {

    private static final Path MODULE = Path.of("..", "testing", "opensearch-node", "target");
    private static final String READY = "opensearch ready ";

    private final Process process;
    private final String url;

    private OpenSearchNodeProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static OpenSearchNodeProcess start(Path home) throws IOException {
        Files.createDirectories(home);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        MODULE.resolve("classes").toAbsolutePath() + ":"
                                + Files.readString(MODULE.resolve("class-path.txt"))
                                        .strip(),
                        "counterpart.testing.opensearch.OpenSearchNode",
                        home.toString())
                .redirectError(home.resolve("stderr").toFile())
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return new OpenSearchNodeProcess(process, line.substring(READY.length()));
            }
        }
        throw new IOException("OpenSearch did not start: " + Files.readString(home.resolve("stderr")));
    }

    String url() {
        return url;
    }

    /// Ends the node as a power failure does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
