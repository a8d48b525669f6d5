package counterpart.engine.evaluation;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.importer.cordis.history.ResearchProject;
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

    /// Runs all protocols; one under which nobody has anything to find is left out.
    ///
    /// @throws IllegalArgumentException when that is so for new links
    /// @param on the day for which funding is judged in the lists of the clusters
    public Report run(Histories histories, LocalDate on) {
        Trial trial = new Trial(histories, today, Constants.DEFAULT, seed);
        Map<String, Report.Part> variants = new LinkedHashMap<>();
        Report.Part main = trial.part(Protocol.NEW_LINKS, trial.everything())
                .orElseThrow(() -> new IllegalArgumentException("nobody finds a new partner in the test period"));
        trial.part(Protocol.ALL_LINKS, trial.contestants())
                .ifPresent(part -> variants.put("existing links allowed", part));
        trial.part(Protocol.STATE, trial.contestants()).ifPresent(part -> variants.put("Baden-Württemberg", part));
        trial.institutions().ifPresent(part -> variants.put("institutions", part));
        return new Report(
                protocol(histories), main, variants, new RealClusters(today, Constants.DEFAULT, on).summary());
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
