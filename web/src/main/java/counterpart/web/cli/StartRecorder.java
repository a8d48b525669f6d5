package counterpart.web.cli;

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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Starts the unpacked server with an index, asks it what users ask first, and stops it, so that the JVM writes what it
/// learned (an AOT cache, JEP 514). The server has a database and, unless told otherwise, an index of its own.
final class StartRecorder {

    /// Options of the JVM: the file fits a start with the same ones.
    static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx384m");

    private static final Pattern READY = Pattern.compile("ready at http://localhost:(\\d+)");
    private static final Pattern CLUSTER = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LISTS = 30;

    private final JavaProgram java;
    private final Path program;
    private final Path work;

    StartRecorder(JavaProgram java, Path program) {
        this.java = java;
        this.program = program;
        work = program.resolve("recording");
    }

    /// @param index folder of the index; null for one of its own
    void record(@Nullable Path index, Consumer<String> progress) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path indexFolder = index == null ? work.resolve("index") : index.toAbsolutePath();
        progress.accept("First start: makes the index");
        run(List.of(), indexFolder, port -> {});
        progress.accept("Second start: is recorded");
        Path cache = program.resolve(PreparedFolder.CACHE);
        run(List.of("-XX:AOTCacheOutput=" + cache), indexFolder, this::ask);
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException("Java wrote no " + cache + ": " + log());
        }
        FileSystemUtils.deleteRecursively(work);
    }

    private void run(List<String> options, Path index, Requests requests) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(JVM);
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

    private void ask(int port) throws IOException, InterruptedException {
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
