package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.list.ListedMatchJson;
import counterpart.engine.json.match.list.RankExplanationJson;
import counterpart.engine.model.Language;
import counterpart.web.layout.Messages;
import counterpart.web.mcp.AssistantTool;
import counterpart.web.mcp.ToolArgument;
import counterpart.web.mcp.ToolDescription;
import counterpart.web.mcp.ToolInput;
import counterpart.web.mcp.ToolResult;
import counterpart.web.request.LanguageParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Explains to an assistant why a region has its rank for a cluster.
@Component
final class ExplainMatchTool implements AssistantTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "explain_match",
            "Explain a match",
            "Explains why one region has its rank for one cluster: points by factor, the fields it adds"
                    + " with the projects that show them, institutions, contacts, funding, cautions, and what"
                    + " separates it from the regions ranked next to it.",
            Stream.of(
                            List.of(
                                    ToolArgument.required("cluster", "Id of a cluster, from find_clusters"),
                                    ToolArgument.required(
                                            "region",
                                            "Code of a region: NUTS-2 in Europe (FI1D), ISO 3166-2"
                                                    + " elsewhere (US-MN), or a city state (SG)")),
                            ToolArgument.parameters(RankParameters.class, "strategy", "weights", "on"),
                            List.of(ToolArgument.language()))
                    .flatMap(List::stream)
                    .toList());

    private final RankApi api;
    private final MessageSource texts;

    ExplainMatchTool(RankApi api, MessageSource texts) {
        this.api = api;
        this.texts = texts;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolResult call(Engine engine, ToolInput input) {
        RankExplanationJson explained = api.match(
                engine,
                input.text("cluster"),
                input.text("region"),
                input.read(RankParameters.class),
                new LanguageParameter(input.language()));
        Messages messages = Messages.of(texts, Language.ofCodeOrDefault(input.language()));
        return ToolResult.of(explained, lines(explained, messages), sources(explained.match()));
    }

    private static List<String> lines(RankExplanationJson explained, Messages messages) {
        ListedMatchJson match = explained.match();
        List<String> lines = new ArrayList<>();
        lines.add(messages.of(
                "mcp.explained",
                match.region().name(),
                explained.cluster().name(),
                match.rank(),
                explained.total(),
                messages.decimal(match.score(), 1)));
        lines.add(String.valueOf(match.sentence()));
        lines.add(messages.of("mcp.points", points(match.points(), messages)));
        given(match.cautions())
                .map(ListedMatchJson.Caution::text)
                .filter(Objects::nonNull)
                .forEach(caution -> lines.add("! " + caution));
        explained
                .neighbours()
                .forEach(next -> lines.add(
                        next.rank() + ". " + next.region().name() + ", " + messages.decimal(next.score(), 1)));
        return lines;
    }

    private static String points(@Nullable Map<String, Double> byFactor, Messages messages) {
        return Optional.ofNullable(byFactor).orElseGet(Map::of).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(factor -> messages.of("factor." + factor.getKey()) + " " + messages.decimal(factor.getValue(), 1))
                .collect(Collectors.joining(", "));
    }

    private static List<String> sources(ListedMatchJson match) {
        ListedMatchJson.Coverage coverage = match.coverage();
        Stream<String> ofRegion = coverage == null ? Stream.of() : given(coverage.sources());
        Stream<String> ofFields = given(match.adds())
                .flatMap(added -> given(added.sources()))
                .map(source -> source.url() == null ? source.id() : source.url());
        return Stream.concat(ofRegion, ofFields).toList();
    }

    private static <T> Stream<T> given(@Nullable List<T> values) {
        return values == null ? Stream.of() : values.stream();
    }
}
