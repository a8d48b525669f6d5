package counterpart.engine.json.match;

import counterpart.engine.evidence.ProjectEvidence;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.ranking.explanation.sentence.InstitutionNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project that shows a field, seen from one region.
///
/// @param project its id
/// @param year year of signature
/// @param url the page to which its DOI leads
/// @param institutions names of those of the region that take part, coordinators first
/// @param joins codes of the fields that it joins, the shown one first
public record EvidenceJson(
        String project,
        String acronym,
        String title,
        int year,
        @Nullable String url,
        List<String> institutions,
        List<String> joins) {

    public static EvidenceJson of(ProjectEvidence evidence) {
        Project project = evidence.project();
        return new EvidenceJson(
                project.id(),
                project.acronym(),
                project.title(),
                project.year(),
                project.url(),
                evidence.institutions().stream().map(InstitutionNames::called).toList(),
                evidence.joins().stream().map(String::valueOf).toList());
    }
}
