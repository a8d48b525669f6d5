package counterpart.web.project;

import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Participation;
import counterpart.engine.model.evidence.Participation.Role;
import counterpart.engine.model.evidence.Project;
import counterpart.web.layout.ViewContext;
import java.util.List;
import java.util.Optional;

/// A project in a list.
///
/// @param coordinator name of the coordinating institution; empty when it is not known where it is
public record ProjectItem(
        String href,
        String acronym,
        String title,
        int year,
        String coordinator,
        int partners,
        List<ViewContext.Item> fields) {

    public static ProjectItem of(Project project, ViewContext view) {
        Optional<Institution> coordinator = project.participations().stream()
                .filter(participation -> participation.role() == Role.COORDINATOR)
                .map(Participation::institution)
                .flatMap(id -> view.dataset().findInstitution(id).stream())
                .findFirst();
        return new ProjectItem(
                view.layout().link("/projects/" + project.id()),
                project.acronym(),
                project.title(),
                project.year(),
                coordinator.map(Institution::name).orElse(""),
                project.participations().size(),
                project.fields().stream()
                        .flatMap(code -> view.dataset().findField(code).stream())
                        .map(view::of)
                        .toList());
    }
}
