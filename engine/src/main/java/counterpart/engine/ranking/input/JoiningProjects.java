package counterpart.engine.ranking.input;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The fields that research projects join with the fields of a profile.
///
/// A project carries `m(p) = sum_{t in p} v(t)` of a profile `v`. What the projects that carry much of it are tagged
/// with besides lies near the profile: `near(u) = sum_{p with u} m(p)^1.5 / sqrt(n(u) + 10)` with `n(u)` projects
/// tagged with `u`. The exponent lets a project that joins two of the profile's fields count for more than two
/// projects with one each, so that a field does not come along only because one broad field is common in another
/// domain. The pseudo-count keeps single projects from deciding.
public final class JoiningProjects {

    private static final int SPECIFIC_LEVEL = 3;
    private static final double PSEUDO_COUNT = 10;

    /// The numbers of the projects of a field, by field.
    private final int[][] projects;
    /// The numbers of the fields of a project, by project.
    private final int[][] fields;

    /// Indexes the projects by their fields of level 3 and below; other fields say nothing about nearness.
    JoiningProjects(Collection<Project> all, Taxonomy taxonomy) {
        fields = all.stream()
                .map(project -> specific(project, taxonomy))
                .filter(tags -> tags.length > 1)
                .toArray(int[][]::new);
        List<List<Integer>> byField = new ArrayList<>();
        for (int field = 0; field < taxonomy.size(); field++) {
            byField.add(new ArrayList<>());
        }
        for (int project = 0; project < fields.length; project++) {
            for (int field : fields[project]) {
                byField.get(field).add(project);
            }
        }
        projects = byField.stream()
                .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[] specific(Project project, Taxonomy taxonomy) {
        return project.fields().stream()
                .filter(field -> field.level() >= SPECIFIC_LEVEL)
                .mapToInt((FieldCode field) -> taxonomy.find(field).orElse(-1))
                .filter(field -> field >= 0)
                .distinct()
                .toArray();
    }

    /// `near(u)` for every field `u`.
    ///
    /// @param profile weights by field with a sum of 1
    public double[] near(SparseVector profile) {
        double[] carried = carried(profile);
        double[] near = new double[projects.length];
        for (int project = 0; project < carried.length; project++) {
            if (carried[project] > 0) {
                double weight = carried[project] * Math.sqrt(carried[project]);
                for (int field : fields[project]) {
                    near[field] += weight;
                }
            }
        }
        for (int field = 0; field < near.length; field++) {
            near[field] /= Math.sqrt(projects[field].length + PSEUDO_COUNT);
        }
        return near;
    }

    private double[] carried(SparseVector profile) {
        double[] carried = new double[fields.length];
        for (int i = 0; i < profile.size(); i++) {
            for (int project : projects[profile.ordinal(i)]) {
                carried[project] += profile.value(i);
            }
        }
        return carried;
    }
}
