package counterpart.engine.cli;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.data.importer.cordis.history.ProjectHistory;
import counterpart.engine.evaluation.Calibration;
import counterpart.engine.evaluation.history.TrainTestSplit;
import counterpart.engine.evaluation.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "calibrate",
        description = "Fits weights and tries constants on years before the one on which results are reported.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--cordis",
            required = true,
            paramLabel = "DIR",
            description = "Folder or zip of CORDIS project data in the official layout.")
    Path cordis = Path.of("");

    @Option(
            names = "--split",
            paramLabel = "DATE",
            description = "First day of the validation period (default: ${DEFAULT-VALUE}).")
    LocalDate split = LocalDate.of(2023, 1, 1);

    @Option(
            names = "--before",
            paramLabel = "DATE",
            description = "First day that is not read at all (default: ${DEFAULT-VALUE}).")
    LocalDate before = LocalDate.of(2024, 1, 1);

    @Option(names = "--seed", paramLabel = "N", description = "Seed of random numbers (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--data", paramLabel = "DIR", description = "Another data package than the embedded one.")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        Dataset dataset = DatasetReader.load(data == null ? DataPackage.embedded() : DataPackage.open(data));
        TrainTestSplit history = TrainTestSplit.cut(ProjectHistory.read(cordis, dataset, before), split, before);
        Calibration.Result result = new Calibration(dataset, seed).run(history);
        PrintWriter out = spec.commandLine().getOut();
        out.print(TextReport.part("Validation", result.part()));
        result.fitted().forEach((name, weights) -> out.print(TextReport.weights(name, weights)));
        out.flush();
        return 0;
    }
}
