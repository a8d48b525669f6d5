package counterpart.engine.evidence;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.FieldMention;
import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.List;

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
        FieldMatches matches = new FieldMatches(taxonomy);
        for (int project = 0; project < projects.size(); project++) {
            matches.of(projects.get(project));
            matches.take(project, builders, tagged);
        }
        builders.forEach(builder -> byField.add(builder.vector()));
    }

    /// The matches of one project at a time. Not thread-safe.
    private static final class FieldMatches {

        private final Taxonomy taxonomy;
        private final double[] match;
        private final int[] fields;
        private int size;

        FieldMatches(Taxonomy taxonomy) {
            this.taxonomy = taxonomy;
            match = new double[taxonomy.size()];
            fields = new int[taxonomy.size()];
        }

        void of(Project project) {
            project.fields().forEach(field -> add(field, 1));
            for (FieldMention mention : project.mentions()) {
                add(mention.field(), NAMED * mention.match());
            }
        }

        /// Adds the match of a field to those of the field and its ancestors.
        private void add(FieldCode field, double more) {
            int ordinal = more > 0 ? taxonomy.find(field).orElse(-1) : -1;
            while (ordinal >= 0) {
                if (match[ordinal] == 0) {
                    fields[size++] = ordinal;
                }
                match[ordinal] = Math.max(match[ordinal], more);
                ordinal = taxonomy.parent(ordinal);
            }
        }

        /// Moves the matches to the fields.
        void take(int project, List<VectorBuilder> builders, int[] tagged) {
            for (int i = 0; i < size; i++) {
                int field = fields[i];
                builders.get(field).add(project, match[field]);
                tagged[field] += match[field] == 1 ? 1 : 0;
                match[field] = 0;
            }
            size = 0;
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
