package counterpart.engine.cli;

import counterpart.engine.cli.output.OutputOptions;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.validation.DataCheck;
import counterpart.engine.data.validation.DataQuality;
import counterpart.engine.json.DataQualityJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "Checks a data package and lists all problems with file and line.",
            "Lists institutions that may be one and are neither merged nor marked; these are no problems."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no problem", "1:problems, all listed"})
final class CheckDataCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The package; without it, the embedded one.")
    @Nullable
    Path folder;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report on coverage and quality as JSON.")
    @Nullable
    Path report;

    @Override
    public Integer call() {
        DataPackage data = folder == null ? DataPackage.embedded() : DataPackage.open(folder);
        List<Problem> problems = DataCheck.check(data);
        problems.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getErr().println(summary(problems.size(), data));
        if (problems.isEmpty() && data.tables().contains("institutions")) {
            judge(DatasetReader.load(data));
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /// Lists suspected duplicates, and writes the report if one is wanted.
    private void judge(Dataset dataset) {
        DataQuality.duplicates(dataset)
                .forEach(group -> spec.commandLine()
                        .getErr()
                        .println("institutions that may be one (" + group.reason() + "): " + group.what() + ": "
                                + String.join(", ", group.institutions())));
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
