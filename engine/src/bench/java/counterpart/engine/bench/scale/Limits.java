package counterpart.engine.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/// What a build may use. A build that goes beyond is ended, and says how far it came.
///
/// @param build time to read all documents
/// @param folder where everything is
/// @param bytes that the folder may have
record Limits(Duration build, Path folder, long bytes) {

    private static final int STEP = 5_000;
    private static final int STEPS_OF_A_LINE = 20;

    /// A build did not end within the limits.
    static final class ReachedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        ReachedException(String message) {
            super(message);
        }
    }

    /// The same documents; reading them says how many there were and ends at a limit.
    <T> Stream<T> on(String way, Stream<T> documents) {
        return documents.peek(new Progress(way)::next);
    }

    /// The documents read so far.
    private final class Progress {

        private final String way;
        private final long started = System.nanoTime();
        private long number;

        Progress(String way) {
            this.way = way;
        }

        void next(Object document) {
            if (++number % STEP != 0) {
                return;
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            long used = size(folder);
            String state = String.format(
                    Locale.ROOT,
                    "%s: %,d documents after %.0f s, %.0f a second, %,d MB in the folder",
                    way,
                    number,
                    seconds,
                    number / seconds,
                    used >> 20);
            if (seconds > build.toSeconds() || used > bytes) {
                throw new ReachedException("stopped at a limit: " + state);
            }
            if (number % (STEP * STEPS_OF_A_LINE) == 0) {
                IO.println(state);
            }
        }
    }

    /// The bytes of all files in a folder; files come and go meanwhile.
    static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Limits::bytes).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // a folder has gone; the next look counts
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
