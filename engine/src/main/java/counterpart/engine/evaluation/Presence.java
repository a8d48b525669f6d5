package counterpart.engine.evaluation;

import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.data.importer.cordis.history.ResearchProject.Participant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A project in numbers: the places that take part, with how many institutions, and the fields.
final class Presence {

    private final int[] places;
    private final int[] institutions;
    private final int[] fields;
    private final Set<Integer> broad = new TreeSet<>();

    private Presence(Map<Integer, Integer> counts, int[] fields) {
        places = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        institutions = counts.values().stream().mapToInt(Integer::intValue).toArray();
        this.fields = fields;
    }

    static Presence of(ResearchProject project, Atlas atlas) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (Participant participant : project.participants()) {
            if (!participant.headOffice()) {
                counts.merge(atlas.place(participant.region()), 1, Integer::sum);
            }
        }
        counts.remove(-1);
        int[] fields =
                project.fields().stream().mapToInt(atlas.taxonomy()::ordinal).toArray();
        Presence presence = new Presence(counts, fields);
        project.fields().forEach(field -> presence.broad.add(atlas.broad(field)));
        presence.broad.remove(-1);
        return presence;
    }

    /// The places that take part, ascending.
    int[] places() {
        return places;
    }

    /// The number of institutions at the i-th place.
    int institutions(int i) {
        return institutions[i];
    }

    /// The level-3 fields it is in.
    Set<Integer> broad() {
        return broad;
    }

    boolean has(int place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    /// Marks the places other than one's own.
    void markOthers(int own, BitSet marks) {
        for (int place : places) {
            if (place != own) {
                marks.set(place);
            }
        }
    }

    /// Adds one institution's evidence mass, 1/k a field.
    void addMass(Map<Integer, Double> mass) {
        for (int field : fields) {
            mass.merge(field, 1.0 / fields.length, Double::sum);
        }
    }

    /// Adds the i-th place's evidence mass, 1/k a field and institution.
    void addMass(int i, double[] mass) {
        for (int field : fields) {
            mass[field] += (double) institutions[i] / fields.length;
        }
    }
}
