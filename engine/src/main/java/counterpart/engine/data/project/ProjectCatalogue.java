package counterpart.engine.data.project;

import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Projects by id and by institution. Immutable.
public final class ProjectCatalogue {

    private final Map<String, Project> projects;
    private final Map<String, List<Project>> byInstitution;

    /// @param projects by id; not to be changed afterwards
    public ProjectCatalogue(Map<String, Project> projects) {
        this.projects = projects;
        byInstitution = byInstitution(projects.values());
    }

    public Optional<Project> find(String id) {
        return Optional.ofNullable(projects.get(id));
    }

    /// The projects of an institution, newest first.
    public List<Project> of(String institution) {
        return byInstitution.getOrDefault(institution, List.of());
    }

    private static Map<String, List<Project>> byInstitution(Collection<Project> projects) {
        Map<String, List<Project>> groups = new HashMap<>();
        projects.stream()
                .sorted(Comparator.comparing(Project::signed).reversed().thenComparing(Project::id))
                .forEach(project -> project.participations()
                        .forEach(participation -> groups.computeIfAbsent(
                                        participation.institution(), key -> new ArrayList<>())
                                .add(project)));
        return groups;
    }
}
