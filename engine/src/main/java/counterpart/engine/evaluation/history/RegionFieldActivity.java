package counterpart.engine.evaluation.history;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.importer.cordis.history.ResearchProject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Participations, joint projects and evidence mass by region, counted from the projects of a period. Participations of
/// head offices are ignored, because the site that did the work is unknown.
public final class RegionFieldActivity {

    private final FieldRegionIndex index;
    private final int[] participations;
    private final int[][] joint;
    private final List<double[]> mass = new ArrayList<>();
    private final Map<Integer, FieldActivity> byField = new HashMap<>();

    public RegionFieldActivity(List<ResearchProject> projects, FieldRegionIndex index) {
        this.index = index;
        participations = new int[index.regions().size()];
        joint = new int[participations.length][participations.length];
        for (int ordinal = 0; ordinal < participations.length; ordinal++) {
            mass.add(new double[index.taxonomy().size()]);
        }
        projects.stream()
                .map(project -> ProjectParticipation.of(project, index))
                .forEach(this::add);
    }

    public FieldRegionIndex index() {
        return index;
    }

    /// Participations of a region's institutions.
    public int participations(int ordinal) {
        return participations[ordinal];
    }

    /// Number of joint projects of two regions.
    public int joint(int a, int b) {
        return joint[a][b];
    }

    /// The regions with which a region has a joint project.
    public BitSet links(int ordinal) {
        BitSet links = new BitSet(joint.length);
        for (int other = 0; other < joint.length; other++) {
            links.set(other, joint[ordinal][other] > 0);
        }
        return links;
    }

    /// Evidence mass by region: each project adds 1/k to each of its k fields for each institution.
    public List<SparseVector> mass() {
        return mass.stream().map(SparseVector::of).toList();
    }

    /// The projects in a level-3 field.
    public FieldActivity in(int field) {
        return byField.getOrDefault(field, FieldActivity.NONE);
    }

    /// The level-3 fields with projects, ascending.
    public List<Integer> fields() {
        return byField.keySet().stream().sorted().toList();
    }

    private void add(ProjectParticipation project) {
        int[] ordinals = project.ordinals();
        for (int i = 0; i < ordinals.length; i++) {
            participations[ordinals[i]] += project.institutions(i);
            project.addMass(i, mass.get(ordinals[i]));
            for (int other : ordinals) {
                joint[ordinals[i]][other] += other == ordinals[i] ? 0 : 1;
            }
        }
        project.broadField()
                .forEach(field -> byField.computeIfAbsent(field, key -> new FieldActivity())
                        .add(project));
    }
}
