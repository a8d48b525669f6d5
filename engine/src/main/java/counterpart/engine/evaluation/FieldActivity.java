package counterpart.engine.evaluation;

import counterpart.engine.specialisation.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The projects of one level-3 field in a period.
public final class FieldActivity {

    static final FieldActivity NONE = new FieldActivity();

    private final List<Presence> projects = new ArrayList<>();
    private final Map<Integer, Integer> projectsByPlace = new HashMap<>();
    private final Map<Integer, Integer> participationsByPlace = new HashMap<>();

    FieldActivity() {}

    void add(Presence project) {
        projects.add(project);
        int[] places = project.places();
        for (int i = 0; i < places.length; i++) {
            projectsByPlace.merge(places[i], 1, Integer::sum);
            participationsByPlace.merge(places[i], project.institutions(i), Integer::sum);
        }
    }

    /// Projects in which a region takes part.
    int projects(int place) {
        return projectsByPlace.getOrDefault(place, 0);
    }

    /// Participations of a region's institutions.
    public int participations(int place) {
        return participationsByPlace.getOrDefault(place, 0);
    }

    /// The regions that take part, ascending.
    List<Integer> places() {
        return projectsByPlace.keySet().stream().sorted().toList();
    }

    /// For every region the number of projects it shares with a home.
    Map<Integer, Integer> jointWith(int home) {
        Map<Integer, Integer> joint = new HashMap<>();
        projects.stream()
                .filter(project -> project.has(home))
                .forEach(project ->
                        Arrays.stream(project.places()).forEach(place -> joint.merge(place, 1, Integer::sum)));
        joint.remove(home);
        return joint;
    }

    /// A region's evidence mass on all fields of these projects.
    SparseVector mass(int place, int fields) {
        double[] mass = new double[fields];
        for (Presence project : projects) {
            int at = Arrays.binarySearch(project.places(), place);
            if (at >= 0) {
                project.addMass(at, mass);
            }
        }
        return SparseVector.of(mass);
    }
}
