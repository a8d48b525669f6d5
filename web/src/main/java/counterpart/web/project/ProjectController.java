package counterpart.web.project;

import counterpart.engine.Engine;
import counterpart.engine.model.evidence.Project;
import counterpart.web.error.ViolationMessages;
import counterpart.web.layout.Layout;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.layout.ViewContext;
import counterpart.web.request.ParameterBinder;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Shows projects: a search, and one project with its institutions.
@PageController
class ProjectController {

    private final MessageSource messages;
    private final ProjectQueryReader queries;
    private final ViolationMessages violations;

    ProjectController(MessageSource messages, ProjectQueryReader queries, ViolationMessages violations) {
        this.messages = messages;
        this.queries = queries;
        this.violations = violations;
    }

    @GetMapping("/projects")
    String projects(
            Engine engine,
            @ParameterObject ProjectParameters wanted,
            @RequestParam(name = "page", defaultValue = "1") String page,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        ParameterBinder reading = new ParameterBinder();
        int number = reading.number("page", page, 1, ProjectList.LAST_PAGE, 1);
        var query = queries.read(engine, wanted, (number - 1) * ProjectList.SIZE, ProjectList.SIZE, reading);
        ViewContext view = view(engine, layout, locale);
        model.addAttribute("list", ProjectList.of(query, engine.search().projects(query), number, view));
        model.addAttribute("ignored", violations.of(reading.violations(), view.language()));
        return "project/projects";
    }

    @GetMapping("/projects/{id}")
    String project(
            Engine engine,
            @PathVariable String id,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Locale locale,
            Model model) {
        Project project =
                engine.data().findProject(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", ProjectPage.of(project, view(engine, layout, locale)));
        return "project/project";
    }

    private ViewContext view(Engine engine, Layout layout, Locale locale) {
        return new ViewContext(engine.data(), layout, Messages.of(messages, Layout.language(locale)));
    }
}
