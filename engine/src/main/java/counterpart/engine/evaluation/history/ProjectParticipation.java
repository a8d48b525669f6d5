package counterpart.engine.evaluation.history;

import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.data.importer.cordis.history.ResearchProject.Participant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The regions and fields of one project, as ordinals, with the number of participating institutions per region.
public final class ProjectParticipation {

    private final int[] ordinals;
    private final int[] institutions;
    private final int[] fields;
    private final Set<Integer> broadField = new TreeSet<>();

    private ProjectParticipation(Map<Integer, Integer> counts, int[] fields) {
        ordinals = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        institutions = counts.values().stream().mapToInt(Integer::intValue).toArray();
        this.fields = fields;
    }

    static ProjectParticipation of(ResearchProject project, FieldRegionIndex index) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (Participant participant : project.participants()) {
            if (!participant.headOffice()) {
                counts.merge(index.ordinal(participant.region()), 1, Integer::sum);
            }
        }
        counts.remove(-1);
        int[] fields =
                project.fields().stream().mapToInt(index.taxonomy()::ordinal).toArray();
        ProjectParticipation presence = new ProjectParticipation(counts, fields);
        project.fields().forEach(field -> presence.broadField.add(index.broadField(field)));
        presence.broadField.remove(-1);
        return presence;
    }

    /// Ordinals of the participating regions, ascending.
    int[] ordinals() {
        return ordinals;
    }

    /// Number of institutions in the i-th participating region.
    int institutions(int i) {
        return institutions[i];
    }

    /// Ordinals of the level-3 fields of the project.
    Set<Integer> broadField() {
        return broadField;
    }

    boolean has(int ordinal) {
        return Arrays.binarySearch(ordinals, ordinal) >= 0;
    }

    /// Sets the bits of all participating regions except `own`.
    public void markOthers(int own, BitSet marks) {
        for (int ordinal : ordinals) {
            if (ordinal != own) {
                marks.set(ordinal);
            }
        }
    }

    /// Adds the evidence mass of one institution: 1/k for each of the k fields.
    public void addMass(Map<Integer, Double> mass) {
        for (int field : fields) {
            mass.merge(field, 1.0 / fields.length, Double::sum);
        }
    }

    /// Adds the evidence mass of the i-th region: 1/k per field and institution.
    void addMass(int i, double[] mass) {
        for (int field : fields) {
            mass[field] += (double) institutions[i] / fields.length;
        }
    }
}
