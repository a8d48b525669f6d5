package counterpart.engine.index.opensearch;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// An OpenSearch node in a process of its own, on free ports of the loopback interface. It ends with this process.
public final class OpenSearchProcess implements AutoCloseable {

    private static final Path MODULE = Path.of("..", "testing", "opensearch-node", "target");
    private static final String MAIN = "counterpart.testing.opensearch.OpenSearchNode";
    private static final String READY = "opensearch ready ";

    private static final Memoized<OpenSearchProcess> SHARED = new Memoized<>(OpenSearchProcess::start);
    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final Process process;
    private final String url;

    private OpenSearchProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /// The node that all tests of a run share; each uses a prefix of its own.
    public static OpenSearchProcess shared() {
        return SHARED.get();
    }

    /// Starts a node with settings of OpenSearch, each `name=value`.
    public static OpenSearchProcess start(String... settings) {
        try {
            Path home = Files.createTempDirectory("opensearch-node");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classPath(),
                    MAIN,
                    home.toString()));
            Collections.addAll(command, settings);
            Process process = new ProcessBuilder(command)
                    .redirectError(home.resolve("stderr").toFile())
                    .start();
            return new OpenSearchProcess(process, awaitUrl(process, home));
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

    private static String awaitUrl(Process process, Path home) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IOException("OpenSearch did not start: " + Files.readString(home.resolve("stderr")));
    }

    /// The address of the node.
    public String url() {
        return url;
    }

    /// Settings with a prefix that nobody else uses.
    public OpenSearchSettings settings() {
        return OpenSearchSettings.of(url).withPrefix("w" + WORLDS.incrementAndGet());
    }

    /// An index of a few entries.
    public CompetenceIndex index(EntryBuilder... entries) {
        return index(1, entries);
    }

    /// An index of a few entries in several shards.
    public CompetenceIndex index(int shards, EntryBuilder... entries) {
        OpenSearchSettings worlds =
                OpenSearchSettings.of(url).withPrefix("worlds").withShards(shards);
        return new OpenSearchIndexes(worlds, Optional.empty(), false)
                .open("test " + WORLDS.incrementAndGet(), () -> IndexWorlds.sorted(IndexWorlds.entries(entries)));
    }

    /// Ends the node as a power failure does.
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
