package counterpart.engine.cli;

import counterpart.engine.Engine;
import counterpart.engine.evaluation.statement.StatementCheck;
import counterpart.engine.evaluation.statement.StatementReport;
import counterpart.engine.ranking.Strategy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "check-statements",
        description = "Reads the first ten matches of every cluster and lists statements that the data do not bear.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no fault", "1:faults, all listed"})
final class CheckStatementsCommand implements Callable<Integer> {

    private final EngineFactory engineFactory;
    private final Clock clock;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", description = "Another data package than the embedded one.")
    @Nullable
    Path data;

    @Option(names = "--on", paramLabel = "DATE", description = "The day for which funding is judged (default: today).")
    @Nullable
    LocalDate on;

    CheckStatementsCommand(EngineFactory engineFactory, Clock clock) {
        this.engineFactory = engineFactory;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (Engine engine = engineFactory.open(data)) {
            LocalDate day = on == null ? LocalDate.now(clock) : on;
            StatementReport report = new StatementCheck(engine).run(Strategy.COMPLEMENT, day);
            spec.commandLine().getOut().print(report.text());
            spec.commandLine().getOut().flush();
            return report.findings().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
