package counterpart.engine.data.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// An import in a process of its own, with a heap of its own.
final class ImportProcess {

    /// The exit code of a process that was killed.
    static final int KILLED = 137;

    private ImportProcess() {}

    /// Imports, unless the process is to be killed when a part is reached.
    ///
    /// @param arguments raw files, target, and the end of the name of the part
    public static void main(String... arguments) {
        DataImporter.run(Path.of(arguments[0]), Path.of(arguments[1]), (step, done, total) -> {
            if (!arguments[2].isEmpty() && step.endsWith(arguments[2]) && done > total / 2) {
                Runtime.getRuntime().halt(KILLED);
            }
        });
    }

    /// Runs an import.
    ///
    /// @param killedAt end of the name of the part in the middle of which the process is killed; empty for none
    /// @return the exit code of the process
    static int run(Path raw, Path target, String heap, String killedAt) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            return new ProcessBuilder(List.of(
                            java.toString(),
                            "-Xmx" + heap,
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ImportProcess.class.getName(),
                            raw.toString(),
                            target.toString(),
                            killedAt))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
