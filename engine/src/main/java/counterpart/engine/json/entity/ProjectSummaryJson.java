package counterpart.engine.json.entity;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.NamedJson;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Participation.Role;
import counterpart.engine.model.evidence.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project in a list.
///
/// @param year year of signature
/// @param url the page to which its DOI leads
/// @param fields codes of the fields it is tagged with
/// @param coordinator null when it is not known where the coordinator is
/// @param partners number of institutions that take part
public record ProjectSummaryJson(
        String id,
        String acronym,
        String title,
        int year,
        @Nullable String url,
        List<String> fields,
        @Nullable NamedJson coordinator,
        int partners) {

    public static ProjectSummaryJson of(Project project, Dataset dataset) {
        return new ProjectSummaryJson(
                project.id(),
                project.acronym(),
                project.title(),
                project.year(),
                project.url(),
                project.fields().stream().map(String::valueOf).toList(),
                project.participations().stream()
                        .filter(participation -> participation.role() == Role.COORDINATOR)
                        .map(Participation::institution)
                        .flatMap(id -> dataset.findInstitution(id).stream())
                        .map(NamedJson::of)
                        .findFirst()
                        .orElse(null),
                project.participations().size());
    }
}
