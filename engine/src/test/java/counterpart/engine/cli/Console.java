package counterpart.engine.cli;

import counterpart.engine.Engine;
import counterpart.engine.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// Runs the command line on a tiny world and keeps what it wrote.
record Console(int exitCode, List<String> out, String err) {

    static Console run(World world, String... args) {
        CommandLine cli = Cli.commandLine(
                new EnginesOfWorld(world),
                Clock.fixed(World.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        cli.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        cli.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        int exitCode = cli.execute(args);
        return new Console(exitCode, out.toString().lines().toList(), err.toString());
    }

    String text() {
        return String.join("\n", out);
    }

    private static final class EnginesOfWorld extends EngineFactory {

        private final World world;

        EnginesOfWorld(World world) {
            this.world = world;
        }

        @Override
        Engine open(@Nullable Path folder) {
            return world.engine();
        }
    }
}
