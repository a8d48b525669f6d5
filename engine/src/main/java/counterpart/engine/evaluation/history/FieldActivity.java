package counterpart.engine.evaluation.history;

import counterpart.engine.competence.math.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The projects of one level-3 field in a period.
public final class FieldActivity {

    static final FieldActivity NONE = new FieldActivity();

    private final List<ProjectParticipation> projects = new ArrayList<>();
    private final Map<Integer, Integer> projectsByPlace = new HashMap<>();
    private final Map<Integer, Integer> participationsByPlace = new HashMap<>();

    FieldActivity() {}

    void add(ProjectParticipation project) {
        projects.add(project);
        int[] ordinals = project.ordinals();
        for (int i = 0; i < ordinals.length; i++) {
            projectsByPlace.merge(ordinals[i], 1, Integer::sum);
            participationsByPlace.merge(ordinals[i], project.institutions(i), Integer::sum);
        }
    }

    /// Number of projects in which a region participates.
    public int projects(int ordinal) {
        return projectsByPlace.getOrDefault(ordinal, 0);
    }

    /// Participations of a region's institutions.
    public int participations(int ordinal) {
        return participationsByPlace.getOrDefault(ordinal, 0);
    }

    /// Ordinals of the participating regions, ascending.
    public List<Integer> ordinals() {
        return projectsByPlace.keySet().stream().sorted().toList();
    }

    /// Number of joint projects with a home region, by region.
    public Map<Integer, Integer> jointWith(int home) {
        Map<Integer, Integer> joint = new HashMap<>();
        projects.stream()
                .filter(project -> project.has(home))
                .forEach(project ->
                        Arrays.stream(project.ordinals()).forEach(ordinal -> joint.merge(ordinal, 1, Integer::sum)));
        joint.remove(home);
        return joint;
    }

    /// Evidence mass of a region on all fields of these projects.
    public SparseVector mass(int ordinal, int fields) {
        double[] mass = new double[fields];
        for (ProjectParticipation project : projects) {
            int at = Arrays.binarySearch(project.ordinals(), ordinal);
            if (at >= 0) {
                project.addMass(at, mass);
            }
        }
        return SparseVector.of(mass);
    }
}
