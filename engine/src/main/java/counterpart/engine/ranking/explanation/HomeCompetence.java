package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.data.Dataset;
import counterpart.engine.evidence.Representatives;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.RankingData;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The fields that the home already holds, so that nobody there lacks them: a region of Baden-Württemberg is in the
/// world's top quarter, or a member of the cluster has at least two projects.
final class HomeCompetence {

    private static final double TOP_QUARTER = 75;
    private static final String GERMANY = "DE";

    private final RankingData data;
    private final boolean[] state;
    /// Institutions in Germany by their names in lower case.
    private final Map<String, List<Institution>> german = new HashMap<>();

    HomeCompetence(RankingData data) {
        this.data = data;
        CompetenceModel model = data.model();
        List<Integer> places = data.dataset().regionsOf(Region.HOME_STATE).stream()
                .map(model::ordinal)
                .toList();
        state = new boolean[model.taxonomy().size()];
        IntStream.range(0, state.length)
                .forEach(field -> state[field] =
                        places.stream().anyMatch(place -> model.shown().percentile(place, field) >= TOP_QUARTER));
        Dataset dataset = data.dataset();
        dataset.institutions().stream()
                .filter(one -> dataset.region(one.region()).country().equals(GERMANY))
                .forEach(this::addNames);
    }

    private void addNames(Institution institution) {
        addName(institution.name(), institution);
        Optional.ofNullable(institution.shortName()).ifPresent(name -> addName(name, institution));
    }

    private void addName(String name, Institution institution) {
        german.merge(
                name.toLowerCase(Locale.ROOT),
                List.of(institution),
                (some, more) -> some.size() > 1 ? some : List.of(some.getFirst(), more.getFirst()));
    }

    /// Whether each field is held at home.
    boolean[] of(FactorContext context) {
        boolean[] held = state.clone();
        context.cluster().map(Cluster::members).orElse(List.of()).stream()
                .map(member -> german.getOrDefault(member.toLowerCase(Locale.ROOT), List.of()))
                .filter(found -> found.size() == 1)
                .forEach(found -> addHeld(found.getFirst(), held));
        return held;
    }

    private void addHeld(Institution member, boolean[] held) {
        Taxonomy taxonomy = data.model().taxonomy();
        for (Competence competence : data.dataset().competencesOf(member.id())) {
            if (competence.projects() >= Representatives.EVIDENT_PROJECTS) {
                int field = taxonomy.find(competence.field()).orElse(-1);
                while (field >= 0) {
                    held[field] = true;
                    field = taxonomy.parent(field);
                }
            }
        }
    }
}
