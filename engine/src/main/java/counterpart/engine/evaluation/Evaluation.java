package counterpart.engine.evaluation;

import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.evaluation.history.TrainTestSplit;
import counterpart.engine.evaluation.judged.GradedRegions;
import counterpart.engine.evaluation.protocol.Protocol;
import counterpart.engine.evaluation.report.EvaluationReport;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The whole evaluation: pseudo-clusters of a history, then the real clusters.
public final class Evaluation {

    private final Dataset today;
    private final long seed;

    /// Creates an evaluation.
    ///
    /// @param today current dataset: taxonomy, regions, clusters and their contacts
    /// @param seed seed of the random baseline and the bootstrap
    public Evaluation(Dataset today, long seed) {
        this.today = today;
        this.seed = seed;
    }

    /// Runs all protocols; a protocol under which no pseudo-cluster has a relevant candidate is left out.
    ///
    /// @throws IllegalArgumentException if the protocol of new links has no such pseudo-cluster
    /// @param judged judgements of regions, empty without any
    /// @param on date for which the `funding` factor is computed
    public EvaluationReport run(TrainTestSplit split, List<GradedRegions> judged, LocalDate on) {
        Experiment experiment = new Experiment(split, today, ModelConstants.DEFAULT, seed);
        Map<String, EvaluationReport.Part> variants = new LinkedHashMap<>();
        EvaluationReport.Part main = experiment
                .part(Protocol.NEW_LINKS, experiment.allRankers())
                .orElseThrow(
                        () -> new IllegalArgumentException("no pseudo-cluster has a new partner in the test period"));
        experiment
                .part(Protocol.ALL_LINKS, experiment.standardRankers())
                .ifPresent(part -> variants.put("existing links allowed", part));
        experiment
                .part(Protocol.STATE, experiment.standardRankers())
                .ifPresent(part -> variants.put("Baden-Württemberg", part));
        experiment.institutions().ifPresent(part -> variants.put("institutions", part));
        ClusterEvaluation clusters = new ClusterEvaluation(today, ModelConstants.DEFAULT, on);
        return new EvaluationReport(protocol(split), main, variants, clusters.results(), clusters.judged(judged, seed));
    }

    private Map<String, Object> protocol(TrainTestSplit split) {
        Map<String, Object> protocol = new LinkedHashMap<>();
        protocol.put("trainingProjects", split.past().size());
        protocol.put("testProjects", split.future().size());
        protocol.put("trainedUntil", last(split.past()));
        protocol.put("testedFrom", split.future().getFirst().signed().toString());
        protocol.put("testedUntil", last(split.future()));
        protocol.put("minProjects", Protocol.NEW_LINKS.minProjects());
        protocol.put("minParticipations", Protocol.NEW_LINKS.minParticipations());
        protocol.put("minParticipationsOfInstitutions", Protocol.INSTITUTIONS.minParticipations());
        protocol.put("relevance", "log2(1 + joint projects in the field in the test period)");
        protocol.put("seed", seed);
        protocol.put("data", today.version());
        return protocol;
    }

    private static String last(List<ResearchProject> projects) {
        return projects.getLast().signed().toString();
    }
}
