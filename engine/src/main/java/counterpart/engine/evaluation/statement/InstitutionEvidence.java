package counterpart.engine.evaluation.statement;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.evidence.RegionGrade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What institutions have shown, counted from the projects themselves.
final class InstitutionEvidence {

    private static final int PROJECTS = 2;
    private static final int STRONG = 2;

    private final Dataset dataset;
    private final Map<String, List<Project>> projects = new HashMap<>();

    InstitutionEvidence(Dataset dataset) {
        this.dataset = dataset;
        for (Project project : dataset.tables().projects()) {
            for (Participation participation : project.participations()) {
                projects.computeIfAbsent(participation.institution(), id -> new ArrayList<>())
                        .add(project);
            }
        }
    }

    /// Whether an institution has at least two projects in a field or below it, or evidence there where its region is
    /// graded 2 or 3.
    boolean shows(String institution, RegionId region, FieldCode field) {
        return projects(institution, field) >= PROJECTS || (works(institution, field) && isGraded(region, field));
    }

    private long projects(String institution, FieldCode field) {
        return projects.getOrDefault(institution, List.of()).stream()
                .filter(project -> project.fields().stream().anyMatch(tag -> tag.isWithin(field)))
                .count();
    }

    private boolean works(String institution, FieldCode field) {
        return dataset.competencesOf(institution).stream()
                .map(Competence::field)
                .anyMatch(code -> code.isWithin(field));
    }

    private boolean isGraded(RegionId region, FieldCode field) {
        return dataset.tables().grades().stream()
                .filter(grade -> grade.region().equals(region) && grade.grade() >= STRONG)
                .map(RegionGrade::field)
                .anyMatch(code -> code.isWithin(field));
    }
}
