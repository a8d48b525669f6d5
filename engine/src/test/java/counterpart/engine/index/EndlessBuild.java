package counterpart.engine.index;

import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The build of an index in a process of its own that never ends, so that a test can kill it in the middle.
public final class EndlessBuild {

    private static final String WRITING = "writing";

    private EndlessBuild() {}

    /// The process running `main`, which builds from `entries`. It returns once the first entries are written.
    public static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process builder = new ProcessBuilder(command).redirectErrorStream(true).start();
        awaitWriting(builder);
        return builder;
    }

    /// Entries without an end. When as many as `written` were taken, the process says that it writes: choose more than
    /// the index keeps in memory.
    public static Stream<IndexEntry> entries(int written) {
        return IntStream.iterate(0, number -> number + 1).mapToObj(number -> {
            if (number == written) {
                System.out.println(WRITING);
            }
            return region("r" + number)
                    .named("Region " + number)
                    .strong(1, 2, number)
                    .build();
        });
    }

    private static void awaitWriting(Process builder) throws IOException {
        BufferedReader output = builder.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !line.equals(WRITING)) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        assertThat(line).as("the builder said: %s", said).isEqualTo(WRITING);
    }
}
