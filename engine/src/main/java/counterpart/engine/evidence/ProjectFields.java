package counterpart.engine.evidence;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.FieldMention;
import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How well each project matches each field, in [0, 1]: 1 where the project is tagged with the field or a
/// descendant, 0.8 of the match where its texts name the field or a descendant.
final class ProjectFields {

    private static final double NAMED = 0.8;
    private static final double SPECIFIC_PROJECTS = 30;
    private static final double LEAST_SPECIFIC = 0.15;

    private final List<SparseVector> byField = new ArrayList<>();
    private final int[] tagged;
    private final int projects;

    ProjectFields(List<Project> projects, Taxonomy taxonomy) {
        this.projects = projects.size();
        tagged = new int[taxonomy.size()];
        List<VectorBuilder> builders = new ArrayList<>();
        for (int field = 0; field < tagged.length; field++) {
            builders.add(new VectorBuilder());
        }
        for (int project = 0; project < projects.size(); project++) {
            for (Map.Entry<Integer, Double> match :
                    matches(projects.get(project), taxonomy).entrySet()) {
                builders.get(match.getKey()).add(project, match.getValue());
                tagged[match.getKey()] += match.getValue() == 1 ? 1 : 0;
            }
        }
        builders.forEach(builder -> byField.add(builder.vector()));
    }

    private static Map<Integer, Double> matches(Project project, Taxonomy taxonomy) {
        Map<Integer, Double> matches = new HashMap<>();
        project.fields().forEach(field -> add(field, 1, taxonomy, matches));
        for (FieldMention mention : project.mentions()) {
            add(mention.field(), NAMED * mention.match(), taxonomy, matches);
        }
        return matches;
    }

    /// Adds the match of a field to those of the field and its ancestors.
    private static void add(FieldCode field, double match, Taxonomy taxonomy, Map<Integer, Double> matches) {
        int ordinal = taxonomy.find(field).orElse(-1);
        while (ordinal >= 0) {
            matches.merge(ordinal, match, Math::max);
            ordinal = taxonomy.parent(ordinal);
        }
    }

    /// The match of every project with a field, by ordinal of project.
    SparseVector of(int field) {
        return byField.get(field);
    }

    /// How specific a field is: 1 where at most 30 projects are tagged with it or a descendant, falling with
    /// the logarithm of their number to 0.15.
    double specificity(int field) {
        double share =
                Math.log((double) projects / Math.max(1, tagged[field])) / Math.log(projects / SPECIFIC_PROJECTS);
        return projects <= SPECIFIC_PROJECTS ? 1 : Math.clamp(share, LEAST_SPECIFIC, 1);
    }
}
