package counterpart.engine.data.project;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Project;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sums up participations and contributions by institution and field: a project with k fields adds 1/k to each.
public final class CompetenceCounts {

    private final Map<String, Map<FieldCode, Competence>> byInstitution = new TreeMap<>();

    private CompetenceCounts(Collection<Project> projects) {
        for (Project project : projects) {
            for (Participation participation : project.participations()) {
                project.fields().forEach(field -> add(project, participation, field));
            }
        }
    }

    /// The competences that projects show, by institution and field.
    public static List<Competence> of(Collection<Project> projects) {
        return new CompetenceCounts(projects)
                .byInstitution.values().stream()
                        .flatMap(fields -> fields.values().stream())
                        .toList();
    }

    private void add(Project project, Participation participation, FieldCode field) {
        double share = 1.0 / project.fields().size();
        Competence one = new Competence(
                participation.institution(),
                field,
                share,
                1,
                share * participation.contributionEur(),
                project.year(),
                project.year(),
                0,
                project.source());
        byInstitution
                .computeIfAbsent(participation.institution(), key -> new TreeMap<>())
                .merge(field, one, CompetenceCounts::sum);
    }

    private static Competence sum(Competence a, Competence b) {
        return new Competence(
                a.institution(),
                a.field(),
                a.mass() + b.mass(),
                a.projects() + b.projects(),
                a.ecContributionEur() + b.ecContributionEur(),
                Math.min(a.firstYear(), b.firstYear()),
                Math.max(a.lastYear(), b.lastYear()),
                0,
                a.source());
    }
}
