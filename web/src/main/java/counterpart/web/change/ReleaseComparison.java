package counterpart.web.change;

import counterpart.engine.Engine;
import counterpart.engine.ProjectQuery;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Programme;
import counterpart.engine.model.evidence.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Compares what two data releases say of each cluster.
final class ReleaseComparison {

    /// The projects that a change names; the others are counted.
    static final int NAMED_PROJECTS = 20;

    private final Engine engine;
    private final ReleaseFacts before;
    private final ReleaseFacts now;
    private final LocalDate today;
    private final Set<String> newProjects;
    private final Set<String> newProgrammes;

    /// @param engine the one of `now`
    ReleaseComparison(Engine engine, ReleaseFacts before, ReleaseFacts now, LocalDate today) {
        this.engine = engine;
        this.before = before;
        this.now = now;
        this.today = today;
        newProjects = without(now.projects(), before.projects());
        newProgrammes = without(now.programmes(), before.programmes());
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    /// The changes of all clusters.
    List<NewChange> changes() {
        List<NewChange> changes = new ArrayList<>();
        for (Cluster cluster : engine.data().clusters()) {
            regionsEntered(cluster.id()).forEach(changes::add);
            projectsAdded(cluster).ifPresent(changes::add);
            programmesOpened(cluster).forEach(changes::add);
        }
        return changes;
    }

    /// A cluster that the earlier data did not have has no new regions.
    private Stream<NewChange> regionsEntered(String cluster) {
        List<String> known = before.top(cluster);
        return now.top(cluster).stream()
                .filter(region -> !known.isEmpty() && !known.contains(region))
                .map(region -> NewChange.of(
                                ChangeKind.REGION_ENTERED,
                                cluster,
                                List.of(region),
                                List.of(),
                                String.join(":", cluster, region, now.state()))
                        .withNumber(now.top(cluster).indexOf(region) + 1));
    }

    private Optional<NewChange> projectsAdded(Cluster cluster) {
        List<String> added = newProjects.isEmpty() || before.top(cluster.id()).isEmpty()
                ? List.of()
                : projects(cluster).filter(newProjects::contains).toList();
        return Optional.of(added)
                .filter(some -> !some.isEmpty())
                .map(some -> NewChange.of(
                                ChangeKind.PROJECTS_ADDED,
                                cluster.id(),
                                List.of(),
                                some.stream().limit(NAMED_PROJECTS).toList(),
                                cluster.id() + ":" + now.version())
                        .withNumber(some.size()));
    }

    private Stream<String> projects(Cluster cluster) {
        ProjectQuery all = new ProjectQuery(
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.of(cluster),
                OptionalInt.empty(),
                0,
                Integer.MAX_VALUE);
        return engine.search().projects(all).items().stream().map(Project::id);
    }

    private Stream<NewChange> programmesOpened(Cluster cluster) {
        return newProgrammes.isEmpty()
                ? Stream.empty()
                : engine.ranking().funding(Optional.of(cluster), Optional.empty(), today).stream()
                        .map(funding -> funding.programme())
                        .map(Programme::id)
                        .filter(newProgrammes::contains)
                        .map(programme -> NewChange.of(
                                ChangeKind.PROGRAMME_OPENED,
                                cluster.id(),
                                List.of(),
                                List.of(programme),
                                String.join(":", cluster.id(), programme, now.version())));
    }
}
