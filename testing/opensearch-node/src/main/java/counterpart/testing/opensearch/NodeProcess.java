package counterpart.testing.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An OpenSearch node in a process of its own on the loopback interface. It ends with the process that started it.
///
/// Its folder is deleted when it ends; what killed processes have left is deleted by the next one that starts a node.
public final class NodeProcess implements AutoCloseable {

    /// The beginning of the line that says the node answers; its address follows.
    static final String READY = "opensearch ready ";

    private static final Path MODULE = Path.of("..", "testing", "opensearch-node", "target");
    private static final String MAIN = "counterpart.testing.opensearch.OpenSearchNode";

    private final Path home;
    private final List<String> command;
    private Process process;
    private String url = "";

    private NodeProcess(Path home, List<String> command) throws IOException {
        this.home = home;
        this.command = command;
        process = spawn();
    }

    /// Starts a node that is ready.
    ///
    /// @param settings of OpenSearch, each `name=value`
    public static NodeProcess start(String... settings) {
        return begin(List.of(settings)).awaitReady();
    }

    /// Starts a node that may wait for others.
    ///
    /// @param settings of OpenSearch, each `name=value`
    public static NodeProcess begin(List<String> settings) {
        try {
            Path home = TemporaryFolders.create();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classPath(),
                    MAIN,
                    home.toString()));
            command.addAll(settings);
            return new NodeProcess(home, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() throws IOException {
        Path file = MODULE.resolve("class-path.txt");
        if (!Files.exists(file)) {
            throw new IOException(file.toAbsolutePath().normalize() + " is missing: `mvn -pl testing/opensearch-node"
                    + " compile` writes it");
        }
        return MODULE.resolve("classes").toAbsolutePath() + ":"
                + Files.readString(file).strip();
    }

    private Process spawn() throws IOException {
        return new ProcessBuilder(command)
                .redirectError(home.resolve("stderr").toFile())
                .start();
    }

    /// Returns when the node answers.
    public NodeProcess awaitReady() {
        try {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(READY)) {
                    url = line.substring(READY.length());
                    return this;
                }
            }
            throw new IllegalStateException("OpenSearch did not start: " + Files.readString(home.resolve("stderr")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of the node.
    public String url() {
        return url;
    }

    /// Ends the node as a power failure does (SIGKILL); its files remain for [#startAgain].
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Starts a killed node with its files again and waits until it answers.
    public void startAgain() throws IOException {
        process = spawn();
        awaitReady();
    }

    /// Silences the node: it takes connections and answers nothing (SIGSTOP).
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /// Goes on after a [#freeze].
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + name + " ended with " + code);
        }
    }

    @Override
    public void close() {
        try {
            kill();
            TemporaryFolders.delete(home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
