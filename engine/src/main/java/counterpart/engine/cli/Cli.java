package counterpart.engine.cli;

import counterpart.engine.cli.output.Terminal;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/// The command line `counterpart`. Exit codes: 0 success, 1 failure or problems found, 2 usage error.
@Command(
        name = "counterpart",
        description = "Partner regions whose competences complete those of a technology cluster of Baden-Württemberg.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Cli implements Runnable {

    private Cli() {}

    /// The command line with the engine's subcommands. To add another:
    /// `Cli.commandLine().addSubcommand(new Mine())`.
    public static CommandLine commandLine() {
        return commandLine(new EngineFactory(), Clock.system(ZoneId.of("Europe/Berlin")));
    }

    static CommandLine commandLine(EngineFactory engineFactory, Clock clock) {
        CommandLine cli = new CommandLine(new Cli())
                .addSubcommand(new MatchCommand(engineFactory, clock))
                .addSubcommand(new ClustersCommand(engineFactory))
                .addSubcommand(new RegionCommand(engineFactory, clock))
                .addSubcommand(new FieldCommand(engineFactory))
                .addSubcommand(new ProfileCommand(engineFactory))
                .addSubcommand(new ImportCommand())
                .addSubcommand(new CheckDataCommand(clock))
                .addSubcommand(new CheckStatementsCommand(engineFactory, clock))
                .addSubcommand(new EvaluateCommand(clock))
                .addSubcommand(new CalibrateCommand());
        cli.setOut(Terminal.out()).setErr(Terminal.err());
        return cli.setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrorHandler())
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    /// Prints the list of subcommands.
    @Override
    public void run() {
        commandLine().usage(Terminal.out());
    }

    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(describe(failure)));
        err.flush();
        return ExitCode.SOFTWARE;
    }

    private static String describe(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
