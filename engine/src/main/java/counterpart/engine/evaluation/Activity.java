package counterpart.engine.evaluation;

import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.specialisation.SparseVector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the projects of a period say about regions and fields. What is booked at head offices counts for no region.
public final class Activity {

    private final Atlas atlas;
    private final int[] participations;
    private final int[][] joint;
    private final List<double[]> mass = new ArrayList<>();
    private final Map<Integer, FieldActivity> byField = new HashMap<>();

    public Activity(List<ResearchProject> projects, Atlas atlas) {
        this.atlas = atlas;
        participations = new int[atlas.regions().size()];
        joint = new int[participations.length][participations.length];
        for (int place = 0; place < participations.length; place++) {
            mass.add(new double[atlas.taxonomy().size()]);
        }
        projects.stream().map(project -> Presence.of(project, atlas)).forEach(this::add);
    }

    public Atlas atlas() {
        return atlas;
    }

    /// Participations of a region's institutions.
    public int participations(int place) {
        return participations[place];
    }

    /// Projects that two regions share.
    public int joint(int a, int b) {
        return joint[a][b];
    }

    /// The regions with which a region shares a project.
    public BitSet links(int place) {
        BitSet links = new BitSet(joint.length);
        for (int other = 0; other < joint.length; other++) {
            links.set(other, joint[place][other] > 0);
        }
        return links;
    }

    /// Evidence mass by place: each project gives 1/k to each of its k fields for each institution.
    public List<SparseVector> mass() {
        return mass.stream().map(SparseVector::of).toList();
    }

    /// The projects in a level-3 field.
    public FieldActivity in(int field) {
        return byField.getOrDefault(field, FieldActivity.NONE);
    }

    /// The level-3 fields with projects, ascending.
    List<Integer> fields() {
        return byField.keySet().stream().sorted().toList();
    }

    private void add(Presence project) {
        int[] places = project.places();
        for (int i = 0; i < places.length; i++) {
            participations[places[i]] += project.institutions(i);
            project.addMass(i, mass.get(places[i]));
            for (int other : places) {
                joint[places[i]][other] += other == places[i] ? 0 : 1;
            }
        }
        project.broad()
                .forEach(field -> byField.computeIfAbsent(field, key -> new FieldActivity())
                        .add(project));
    }
}
