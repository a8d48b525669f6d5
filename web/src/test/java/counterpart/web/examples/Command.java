package counterpart.web.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A program of the machine, run in a folder.
final class Command {

    private static final long MOST_SECONDS = 120;

    private Command() {}

    /// Whether a program is on the `PATH`.
    static boolean exists(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// What a program prints, which has to end well.
    static String output(Path folder, List<String> command) {
        Result result = run(folder, command);
        assertThat(result.code()).as("%s: %s", command, result.output()).isZero();
        return result.output();
    }

    /// Runs a program to its end; after two minutes it is stopped.
    static Result run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("command", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Result(ended ? process.exitValue() : -1, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// @param code -1 for a program that was stopped
    record Result(int code, String output) {}
}
