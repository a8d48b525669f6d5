package counterpart.web.cli;

import counterpart.engine.IndexDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Starts the unpacked server with an index, asks it what users ask first, and stops it, so that the JVM writes what it
/// learned (an AOT cache, JEP 514). The server has a database and, unless told otherwise, an index of its own. Then a
/// subcommand is recorded too: a cache of its own spares it the server's classes, which the JVM loads all at once.
final class StartRecorder {

    /// Options of the JVM for the server: the cache fits a start with the same ones.
    static final List<String> OF_SERVER = List.of("-XX:+UseSerialGC", "-Xmx384m");

    /// Options of the JVM for a subcommand, which runs for some seconds: the JVM's second compiler would cost more than
    /// it gains.
    static final List<String> OF_COMMAND = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final String RECORD = "-XX:AOTCacheOutput=";

    private static final Pattern READY = Pattern.compile("ready at http://localhost:(\\d+)");
    private static final Pattern CLUSTER = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LISTS = 30;

    private final JavaProgram java;
    private final Path program;
    private final Path work;
    /// The user's folder of caches.
    private final Path caches;

    StartRecorder(JavaProgram java, Path program) {
        this.java = java;
        this.program = program;
        work = program.resolve("recording");
        caches = work.resolve("caches");
    }

    /// @param index folder of the index; null for one of its own
    void record(@Nullable Path index, Consumer<String> progress) throws IOException, InterruptedException {
        Path folder = IndexDirectory.in(caches);
        Files.createDirectories(Objects.requireNonNull(folder.getParent()));
        if (index != null) {
            Files.createDirectories(index);
            Files.createSymbolicLink(folder, index.toAbsolutePath());
        }
        progress.accept("First start: makes the index");
        run(List.of(), folder, port -> {});
        progress.accept("Second start: is recorded");
        Path server = program.resolve(PreparedFolder.SERVER_CACHE);
        List<String> clusters = new ArrayList<>();
        run(List.of(RECORD + server), folder, port -> clusters.add(ask(port)));
        requireWritten(server);
        progress.accept("A subcommand: is recorded");
        Path command = program.resolve(PreparedFolder.COMMAND_CACHE);
        match(RECORD + command, clusters.getFirst());
        requireWritten(command);
        FileSystemUtils.deleteRecursively(work);
    }

    private void requireWritten(Path cache) throws IOException {
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException("Java wrote no " + cache + ": " + log());
        }
    }

    private void match(String option, String cluster) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(option));
        arguments.addAll(OF_COMMAND);
        arguments.addAll(List.of("-jar", program.resolve(PreparedFolder.JAR).toString(), "match", cluster));
        ProcessBuilder builder = java.process(work, arguments)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile());
        builder.environment().put(IndexDirectory.CACHES, caches.toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the subcommand match failed: " + log());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private void run(List<String> options, Path index, Requests requests) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(OF_SERVER);
        arguments.addAll(List.of(
                "-jar",
                program.resolve(PreparedFolder.JAR).toString(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--counterpart.storage-dir=" + work.resolve("storage"),
                "--counterpart.index-dir=" + index));
        Process server = java.process(work, arguments)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile())
                .start();
        try {
            requests.send(port(server));
            server.destroy(); // SIGTERM: an orderly end, at which the file is written
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not stop: " + log());
            }
        } finally {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly().waitFor();
        }
    }

    /// Waits until the server is ready.
    private int port(Process server) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            Matcher ready = READY.matcher(log());
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the server did not start: " + log());
    }

    private String log() throws IOException {
        return Files.readString(work.resolve("log")).strip();
    }

    /// Asks a server what users ask first.
    ///
    /// @return the id of a cluster
    private String ask(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Questions questions = new Questions(client, "http://127.0.0.1:" + port);
            Matcher ids = CLUSTER.matcher(questions.get("/api/v1/clusters?size=1"));
            if (!ids.find()) {
                throw new IllegalStateException("the server names no cluster");
            }
            String cluster = ids.group(1);
            String list = "/api/v1/clusters/" + cluster + "/matches?limit=10";
            for (int i = 0; i < LISTS; i++) {
                questions.get(list + "&weights=complementarity:20,excellence:" + i);
            }
            questions.get(list + "&expand=programmes,institutions,evidence,reasons");
            questions.get("/api/v1/regions?size=1");
            questions.get("/clusters/" + cluster);
            questions.get("/");
            return cluster;
        }
    }

    /// Sends requests to a server on this machine.
    @FunctionalInterface
    private interface Requests {
        void send(int port) throws IOException, InterruptedException;
    }

    private record Questions(HttpClient client, String server) {

        String get(String path) throws IOException, InterruptedException {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server + path)).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered with status " + response.statusCode());
            }
            return response.body();
        }
    }
}
