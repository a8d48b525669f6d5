package counterpart.web.process;

import counterpart.web.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The application in a process of its own, as `java -jar counterpart.jar` runs it.
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts the application with options of the JVM and arguments of its own; what it prints goes into a file.
    public static ServerProcess start(Path log, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.add(Application.class.getName());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServerProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        }
    }

    /// Waits until the output contains a text, or the process ends.
    ///
    /// @throws TimeoutException when neither happens in time
    public ServerProcess awaitOutput(String text, Duration limit) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + limit.toNanos();
        while (!output().contains(text)) {
            if (!process.isAlive() && !output().contains(text)) {
                throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + output());
            }
            if (System.nanoTime() > end) {
                throw new TimeoutException("no '" + text + "' in:\n" + output());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    /// Waits for the end and returns the exit code.
    public int awaitExit(Duration limit) throws InterruptedException, TimeoutException {
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("still runs:\n" + output());
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /// Asks the process to stop, as an operating system does (SIGTERM).
    public void terminate() {
        process.destroy();
    }

    /// Ends the process at once (SIGKILL).
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// All that it printed so far.
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
