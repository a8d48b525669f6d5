package counterpart.engine.cli;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.data.importer.cordis.history.ProjectHistory;
import counterpart.engine.evaluation.Evaluation;
import counterpart.engine.evaluation.history.TrainTestSplit;
import counterpart.engine.evaluation.judged.GradedRegions;
import counterpart.engine.evaluation.judged.JudgementFolder;
import counterpart.engine.evaluation.report.EvaluationCharts;
import counterpart.engine.evaluation.report.EvaluationReport;
import counterpart.engine.evaluation.report.JsonReport;
import counterpart.engine.evaluation.report.TextReport;
import counterpart.engine.model.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = "Measures how well the ranking predicts partnerships that really came about.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--cordis",
            required = true,
            paramLabel = "DIR",
            description = "Folder or zip of CORDIS project data in the official layout.")
    Path cordis = Path.of("");

    @Option(names = "--test-cordis", paramLabel = "DIR", description = "A second one: the test period.")
    @Nullable
    Path testCordis;

    @Option(
            names = "--split",
            paramLabel = "DATE",
            description = "First day of the test period (default: ${DEFAULT-VALUE}); not with --test-cordis.")
    LocalDate split = LocalDate.of(2024, 1, 1);

    @Option(names = "--until", paramLabel = "DATE", description = "First day after the test period.")
    LocalDate until = LocalDate.MAX;

    @Option(
            names = "--judgements",
            paramLabel = "DIR",
            description = "Graded judgements of regions: regions.csv (cluster, region, grade 0 to 3) and"
                    + " unprompted.csv (cluster, region).")
    @Nullable
    Path judgements;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON.")
    @Nullable
    Path json;

    @Option(names = "--charts", paramLabel = "DIR", description = "Write charts as SVG into this folder.")
    @Nullable
    Path charts;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of random numbers (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(names = "--data", paramLabel = "DIR", description = "Another data package than the embedded one.")
    @Nullable
    Path data;

    EvaluateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Dataset dataset = DatasetReader.load(data == null ? DataPackage.embedded() : DataPackage.open(data));
        List<GradedRegions> judged = judgements == null ? List.of() : JudgementFolder.read(judgements, ids(dataset));
        EvaluationReport report = new Evaluation(dataset, seed).run(history(dataset), judged, LocalDate.now(clock));
        spec.commandLine().getOut().print(TextReport.of(report));
        spec.commandLine().getOut().flush();
        if (json != null) {
            Files.writeString(json, JsonReport.of(report));
        }
        if (charts != null) {
            write(charts, EvaluationCharts.of(report));
        }
        return 0;
    }

    private static Set<String> ids(Dataset dataset) {
        return dataset.allClusters().stream().map(Cluster::id).collect(Collectors.toSet());
    }

    private TrainTestSplit history(Dataset dataset) {
        return testCordis == null
                ? TrainTestSplit.cut(ProjectHistory.read(cordis, dataset), split, until)
                : new TrainTestSplit(ProjectHistory.read(cordis, dataset), ProjectHistory.read(testCordis, dataset));
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
