package counterpart.engine.cli;

import counterpart.engine.cli.output.ProgressBar;
import counterpart.engine.data.importer.DataImporter;
import counterpart.engine.data.importer.raw.ImportReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Reads raw downloads and writes the tables of a data package, with a report.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "Folder of the raw downloads.")
    Path from = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder of the data package.")
    Path to = Path.of("");

    @Override
    public Integer call() {
        ImportReport report;
        try (ProgressBar progress = ProgressBar.on(spec.commandLine().getErr())) {
            report = DataImporter.run(from, to, progress);
        }
        spec.commandLine().getOut().print(report.summary());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
