package counterpart.engine.ranking.input;

import counterpart.engine.competence.math.IntRows;
import counterpart.engine.competence.math.SparseVector;

/// The fields that research projects join with the fields of a profile.
///
/// A project carries `m(p) = sum_{t in p} v(t)` of a profile `v`. What the projects that carry much of it are tagged
/// with besides lies near the profile: `near(u) = sum_{p with u} m(p)^1.5 / sqrt(n(u) + 10)` with `n(u)` projects
/// tagged with `u`. The exponent lets a project that joins two of the profile's fields count for more than two
/// projects with one each, so that a field does not come along only because one broad field is common in another
/// domain. The pseudo-count keeps single projects from deciding.
public final class JoiningProjects {

    private static final double PSEUDO_COUNT = 10;

    /// The projects of each field.
    private final IntRows projects;
    /// The fields of each project.
    private final IntRows fields;

    /// @param fields those that each project joins
    /// @param size the number of all fields
    JoiningProjects(IntRows fields, int size) {
        this.fields = fields;
        projects = fields.inverse(size);
    }

    /// `near(u)` for every field `u`.
    ///
    /// @param profile weights by field with a sum of 1
    public double[] near(SparseVector profile) {
        double[] carried = carried(profile);
        double[] near = new double[projects.size()];
        for (int project = 0; project < carried.length; project++) {
            if (carried[project] > 0) {
                double weight = carried[project] * Math.sqrt(carried[project]);
                for (int at = fields.start(project); at < fields.end(project); at++) {
                    near[fields.value(at)] += weight;
                }
            }
        }
        for (int field = 0; field < near.length; field++) {
            near[field] /= Math.sqrt(projects.length(field) + PSEUDO_COUNT);
        }
        return near;
    }

    private double[] carried(SparseVector profile) {
        double[] carried = new double[fields.size()];
        for (int i = 0; i < profile.size(); i++) {
            int field = profile.ordinal(i);
            for (int at = projects.start(field); at < projects.end(field); at++) {
                carried[projects.value(at)] += profile.value(i);
            }
        }
        return carried;
    }
}
