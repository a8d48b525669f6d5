package counterpart.web.project;

import counterpart.engine.Engine;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.ProjectSummaryJson;
import counterpart.engine.model.Language;
import counterpart.engine.model.evidence.Project;
import counterpart.web.layout.Messages;
import counterpart.web.mcp.AssistantTool;
import counterpart.web.mcp.ToolArgument;
import counterpart.web.mcp.ToolDescription;
import counterpart.web.mcp.ToolInput;
import counterpart.web.mcp.ToolResult;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Searches research projects for an assistant.
@Component
final class SearchProjectsTool implements AssistantTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "search_projects",
            "Search research projects",
            "Searches EU research projects by words, field, region, institution, cluster and year: the"
                    + " evidence behind competences. With cluster it finds those that join what the cluster does"
                    + " with what it needs.",
            Stream.of(
                            ToolArgument.parameters(
                                    ProjectParameters.class,
                                    "query",
                                    "field",
                                    "region",
                                    "with",
                                    "institution",
                                    "cluster",
                                    "from"),
                            ToolArgument.parameters(PagingParameters.class, "page", "size"),
                            List.of(ToolArgument.language()))
                    .flatMap(List::stream)
                    .toList());

    private final ProjectApi api;
    private final MessageSource texts;

    SearchProjectsTool(ProjectApi api, MessageSource texts) {
        this.api = api;
        this.texts = texts;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolResult call(Engine engine, ToolInput input) {
        PageJson<ProjectSummaryJson> found = api.projects(
                engine,
                input.read(ProjectParameters.class),
                input.read(PagingParameters.class)::numbered,
                new LanguageParameter(input.language()));
        Messages messages = Messages.of(texts, Language.ofCodeOrDefault(input.language()));
        List<String> lines = new ArrayList<>();
        lines.add(messages.of("mcp.found", found.items().size(), found.total()));
        found.items().forEach(project -> lines.add(line(project)));
        return ToolResult.of(found, lines, sources(engine, found));
    }

    private static String line(ProjectSummaryJson project) {
        String line = "- " + project.acronym() + " (" + project.year() + "): " + project.title();
        return project.url() == null ? line : line + ", " + project.url();
    }

    private static List<String> sources(Engine engine, PageJson<ProjectSummaryJson> found) {
        return found.items().stream()
                .map(project -> engine.data().findProject(project.id()))
                .flatMap(Optional::stream)
                .map(Project::source)
                .toList();
    }
}
