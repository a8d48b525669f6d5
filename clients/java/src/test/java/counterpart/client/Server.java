package counterpart.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The runnable jar of the server, as a process of its own at a free port of this machine.
final class Server implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int OK = 200;

    private final Process process;
    private final URI address;

    private Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Starts the jar in the build directory of the server, with the index that its tests have built there.
    ///
    /// @param folder for storage and log
    static Server start(Path web, Path folder) throws IOException, InterruptedException {
        Path jar = web.resolve("counterpart.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("there is no " + jar + ": run mvn verify in the root of the project");
        }
        Path log = folder.resolve("server.log");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--counterpart.index-dir=" + web.resolve("index"),
                        "--counterpart.storage-dir=" + folder.resolve("storage"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Server(process, awaitReady(process, log));
    }

    private static URI awaitReady(Process process, Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server has ended:\n" + Files.readString(log));
            }
            Optional<URI> address = address(Files.readString(log));
            if (address.isPresent() && answers(address.get())) {
                return address.get();
            }
            Thread.sleep(200);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the server does not answer:\n" + Files.readString(log));
    }

    private static Optional<URI> address(String log) {
        Matcher port = PORT.matcher(log);
        return port.find() ? Optional.of(URI.create("http://127.0.0.1:" + port.group(1))) : Optional.empty();
    }

    private static boolean answers(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1")).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException e) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
