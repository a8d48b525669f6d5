package counterpart.engine.cli;

import counterpart.engine.cli.output.OutputOptions;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.renewal.ExpiringFact;
import counterpart.engine.data.renewal.RenewalCalendar;
import counterpart.engine.data.validation.DataCheck;
import counterpart.engine.data.validation.DataQuality;
import counterpart.engine.json.DataQualityJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check-data",
        description = {
            "Checks a data package and lists all problems with file and line. Warns of facts that have run out or will within"
                    + " 90 days.",
            "Lists institutions that may be one and are neither merged nor marked, and names in romanised Greek or Turkish;"
                    + " these are no problems."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no problem", "1:problems, all listed"})
final class CheckDataCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The package; without it, the embedded one.")
    @Nullable
    Path folder;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report on coverage and quality as JSON.")
    @Nullable
    Path report;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day from which the 90 days are counted (default: today).")
    @Nullable
    LocalDate on;

    CheckDataCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        DataPackage data = folder == null ? DataPackage.embedded() : DataPackage.open(folder);
        List<Problem> problems = DataCheck.check(data);
        problems.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getErr().println(summary(problems.size(), data));
        if (!problems.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        if (report != null || data.tables().containsAll(List.of("institutions", "programmes"))) {
            judge(DatasetReader.load(data));
        }
        return ExitCode.OK;
    }

    private void warn(Dataset dataset) {
        LocalDate today = on == null ? LocalDate.now(clock) : on;
        for (ExpiringFact fact : RenewalCalendar.of(dataset, today)) {
            spec.commandLine().getErr().println("warning: " + fact.id() + ": " + words(fact, today));
        }
    }

    private static String words(ExpiringFact fact, LocalDate today) {
        boolean past = fact.hasRunOut(today);
        return switch (fact.kind()) {
            case CALL -> "the last call known closes on " + fact.on();
            case PROGRAMME -> "the programme " + (past ? "ended on " : "ends on ") + fact.on();
            case STATUS -> "its status " + (past ? "could" : "can") + " be relied on until " + fact.on();
            case UNDATED -> "its facts have no date";
            case FUNDING -> "its funding " + (past ? "could" : "can") + " run until " + fact.on();
        };
    }

    /// Lists facts that run out, suspected duplicates and unreadable names, and writes the report if one is wanted.
    private void judge(Dataset dataset) {
        warn(dataset);
        DataQuality.duplicates(dataset)
                .forEach(group -> spec.commandLine()
                        .getErr()
                        .println("institutions that may be one (" + group.reason() + "): " + group.what() + ": "
                                + String.join(", ", group.institutions())));
        DataQuality.unreadableNames(dataset)
                .forEach(institution -> spec.commandLine()
                        .getErr()
                        .println("name in romanised Greek or Turkish (see display_names): " + institution.id() + ": "
                                + institution.name()));
        if (report != null) {
            write(DataQuality.of(dataset), report);
        }
    }

    private static void write(DataQuality quality, Path file) {
        try {
            Files.writeString(file, OutputOptions.json(DataQualityJson.of(quality)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private static String summary(int problems, DataPackage data) {
        return problems == 0
                ? "No problems in data version " + data.version() + " ("
                        + data.tables().size() + " tables)."
                : problems + (problems == 1 ? " problem." : " problems.");
    }
}
