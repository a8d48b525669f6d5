package counterpart.web.programme;

import counterpart.engine.Engine;
import counterpart.engine.json.PageJson;
import counterpart.engine.json.entity.ProgrammeJson;
import counterpart.engine.model.Language;
import counterpart.web.layout.Messages;
import counterpart.web.mcp.AssistantTool;
import counterpart.web.mcp.ToolArgument;
import counterpart.web.mcp.ToolDescription;
import counterpart.web.mcp.ToolInput;
import counterpart.web.mcp.ToolResult;
import counterpart.web.programme.ProgrammeApi.ProgrammeParameters;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.PagingParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Lists for an assistant the programmes that could fund a partnership.
@Component
final class ListProgrammesTool implements AssistantTool {

    private static final int MOST = 50;
    private static final int USUAL = 20;

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "list_programmes",
            "List funding programmes for a pair",
            "Lists funding programmes for a partnership of a cluster with a region: who pays on either"
                    + " side, conditions, whether clusters can apply on the day (fundable), whether that has to be"
                    + " checked (needsCheck), or whether the programme is closed and only a precedent.",
            Stream.of(
                            List.of(
                                    ToolArgument.required("cluster", "Id of a cluster, from find_clusters"),
                                    ToolArgument.required(
                                            "region",
                                            "Code of the partner's region: NUTS-2 in Europe (FI1D), ISO"
                                                    + " 3166-2 elsewhere (US-MN), or a city state (SG)")),
                            ToolArgument.parameters(ProgrammeParameters.class, "on"),
                            ToolArgument.parameters(PagingParameters.class, "page"),
                            List.of(ToolArgument.size(MOST, USUAL), ToolArgument.language()))
                    .flatMap(List::stream)
                    .toList());

    private final ProgrammeApi api;
    private final MessageSource texts;

    ListProgrammesTool(ProgrammeApi api, MessageSource texts) {
        this.api = api;
        this.texts = texts;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolResult call(Engine engine, ToolInput input) {
        input.text("cluster");
        input.text("region");
        PageJson<ProgrammeJson> found = api.programmes(
                engine,
                input.read(ProgrammeParameters.class),
                input.read(PagingParameters.class)::numbered,
                new LanguageParameter(input.language()));
        Messages messages = Messages.of(texts, Language.ofCodeOrDefault(input.language()));
        List<String> lines = new ArrayList<>();
        lines.add(messages.of("mcp.found", found.items().size(), found.total()));
        found.items().forEach(programme -> lines.add("- " + programme.name() + ": " + programme.wording()));
        return ToolResult.of(
                found,
                lines,
                found.items().stream()
                        .flatMap(programme -> programme.sources().stream())
                        .toList());
    }
}
