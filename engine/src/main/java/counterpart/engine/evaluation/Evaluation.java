package counterpart.engine.evaluation;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.dataset.source.Project;
import counterpart.engine.specialisation.Constants;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The whole evaluation: pseudo-clusters of a history, then the clusters themselves.
public final class Evaluation {

    private final Dataset today;
    private final long seed;

    /// Prepares an evaluation.
    ///
    /// @param today the data package: taxonomy, regions, clusters and their contacts
    /// @param seed of what is drawn at random
    public Evaluation(Dataset today, long seed) {
        this.today = today;
        this.seed = seed;
    }

    /// Runs all protocols.
    ///
    /// @param on the day for which funding is judged in the lists of the clusters
    public Report run(Histories histories, LocalDate on) {
        Trial trial = new Trial(histories, today, Constants.DEFAULT, seed);
        Map<String, Report.Part> variants = new LinkedHashMap<>();
        Report.Part main = part(trial, Protocol.NEW_LINKS, trial.everything());
        variants.put("existing links allowed", variant(trial, Protocol.ALL_LINKS));
        variants.put("Baden-Württemberg", variant(trial, Protocol.STATE));
        return new Report(
                protocol(histories), main, variants, new RealClusters(today, Constants.DEFAULT, on).summary());
    }

    private Report.Part variant(Trial trial, Protocol protocol) {
        return part(trial, protocol, trial.contestants());
    }

    private Report.Part part(Trial trial, Protocol protocol, List<Ranker> rankers) {
        List<PseudoCluster> clusters = trial.pseudoClusters(protocol);
        return trial.reporting(clusters, seed).part(trial.run(clusters, rankers));
    }

    private Map<String, Object> protocol(Histories histories) {
        Map<String, Object> protocol = new LinkedHashMap<>();
        protocol.put("trainingProjects", histories.past().size());
        protocol.put("testProjects", histories.future().size());
        protocol.put("trainedUntil", last(histories.past()));
        protocol.put("testedFrom", histories.future().getFirst().signed().toString());
        protocol.put("testedUntil", last(histories.future()));
        protocol.put("minProjects", Protocol.NEW_LINKS.minProjects());
        protocol.put("minParticipations", Protocol.NEW_LINKS.minParticipations());
        protocol.put("relevance", "log2(1 + joint projects in the field in the test period)");
        protocol.put("seed", seed);
        protocol.put("data", today.version());
        return protocol;
    }

    private static String last(List<Project> projects) {
        return projects.getLast().signed().toString();
    }
}
