package counterpart.web.cluster;

import counterpart.engine.Engine;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.ClusterSummaryJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.web.layout.Messages;
import counterpart.web.mcp.AssistantTool;
import counterpart.web.mcp.ToolArgument;
import counterpart.web.mcp.ToolDescription;
import counterpart.web.mcp.ToolInput;
import counterpart.web.mcp.ToolResult;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import counterpart.web.search.SearchParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Finds clusters for an assistant.
@Component
final class FindClustersTool implements AssistantTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "find_clusters",
            "Find clusters",
            "Finds technology clusters of Baden-Württemberg by words (names, cities, themes, fields) and"
                    + " returns their ids, which the other tools take. Without words it lists all clusters.",
            Stream.of(
                            ToolArgument.parameters(SearchParameters.class, "query"),
                            ToolArgument.parameters(PagingParameters.class, "page", "size"),
                            List.of(ToolArgument.language()))
                    .flatMap(List::stream)
                    .toList());

    private final ClusterApi api;
    private final MessageSource texts;

    FindClustersTool(ClusterApi api, MessageSource texts) {
        this.api = api;
        this.texts = texts;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolResult call(Engine engine, ToolInput input) {
        PageJson<ClusterSummaryJson> found = api.clusters(
                engine,
                input.read(SearchParameters.class),
                input.read(PagingParameters.class)::numbered,
                new LanguageParameter(input.language()));
        Messages messages = Messages.of(texts, Language.ofCodeOrDefault(input.language()));
        List<String> lines = new ArrayList<>();
        lines.add(messages.of("mcp.found", found.items().size(), found.total()));
        found.items()
                .forEach(cluster -> lines.add("- " + cluster.id() + ": " + cluster.name() + " (" + cluster.city() + ", "
                        + cluster.state() + ")"));
        return ToolResult.of(found, lines, sources(engine, found));
    }

    /// The first page on which the facts of each cluster rest.
    private static List<String> sources(Engine engine, PageJson<ClusterSummaryJson> found) {
        return found.items().stream()
                .map(cluster -> engine.data().findCluster(cluster.id()))
                .flatMap(Optional::stream)
                .map(Cluster::sources)
                .flatMap(pages -> pages.stream().limit(1))
                .toList();
    }
}
