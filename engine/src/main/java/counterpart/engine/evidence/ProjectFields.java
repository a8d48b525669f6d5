package counterpart.engine.evidence;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.IntRows;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.FieldMention;
import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How well each project matches each field, in [0, 1]: 1 where the project is tagged with the field or a
/// descendant, 0.8 of the match where its texts name the field or a descendant.
final class ProjectFields {

    private static final double NAMED = 0.8;
    private static final double SPECIFIC_PROJECTS = 30;
    private static final double LEAST_SPECIFIC = 0.15;

    private static final int SPECIFIC_LEVEL = 3;

    private final List<ProjectIndex.Tagged> byField;
    private final int projects;

    ProjectFields(ProjectIndex index) {
        byField = index.fields();
        projects = index.projects();
    }

    /// The matches of each field.
    static List<ProjectIndex.Tagged> tagged(List<Project> projects, Taxonomy taxonomy) {
        int[] tagged = new int[taxonomy.size()];
        List<VectorBuilder> builders = new ArrayList<>();
        for (int field = 0; field < tagged.length; field++) {
            builders.add(new VectorBuilder());
        }
        FieldMatches matches = new FieldMatches(taxonomy);
        for (int project = 0; project < projects.size(); project++) {
            matches.of(projects.get(project));
            matches.take(project, builders, tagged);
        }
        return IntStream.range(0, tagged.length)
                .mapToObj(field -> new ProjectIndex.Tagged(builders.get(field).vector(), tagged[field]))
                .toList();
    }

    /// The fields of level 3 and below that projects join; other fields say nothing about nearness.
    static IntRows joined(List<Project> projects, Taxonomy taxonomy) {
        return IntRows.of(projects.stream()
                .map(project -> project.fields().stream()
                        .filter(field -> field.level() >= SPECIFIC_LEVEL)
                        .mapToInt((FieldCode field) -> taxonomy.find(field).orElse(-1))
                        .filter(field -> field >= 0)
                        .distinct()
                        .toArray())
                .filter(fields -> fields.length > 1)
                .toList());
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
        return byField.get(field).matches();
    }

    /// How specific a field is: 1 where at most 30 projects are tagged with it or a descendant, falling with
    /// the logarithm of their number to 0.15.
    double specificity(int field) {
        double share =
                Math.log((double) projects / Math.max(1, byField.get(field).count()))
                        / Math.log(projects / SPECIFIC_PROJECTS);
        return projects <= SPECIFIC_PROJECTS ? 1 : Math.clamp(share, LEAST_SPECIFIC, 1);
    }
}
