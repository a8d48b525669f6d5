package counterpart.web.about;

import counterpart.engine.Engine;
import counterpart.engine.ranking.Strategy;
import counterpart.web.layout.Messages;
import counterpart.web.mcp.AssistantResource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// How scores come about, for assistants: the texts of the page on the method.
@Component
final class MethodResource implements AssistantResource {

    private static final int STEPS = 5;
    private static final List<String> PARTS =
            List.of("evidence", "lq", "strength", "relatedness", "needs", "score", "order", "stability");

    @Override
    public String name() {
        return "methods";
    }

    @Override
    public String description() {
        return "How regions are ranked: steps, measures, factors with their weights in each strategy, and what"
                + " is unknown";
    }

    @Override
    public String title(Messages messages) {
        return messages.of("method.title");
    }

    @Override
    public String text(Engine engine, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + title(messages) + "\n\n" + messages.of("method.lead") + "\n");
        IntStream.rangeClosed(1, STEPS).forEach(step -> lines.add(step + ". " + messages.of("method.step." + step)));
        PARTS.forEach(part ->
                lines.add("\n## " + messages.of("method." + part) + "\n\n" + messages.of("method." + part + ".text")));
        lines.add("\n## " + messages.of("method.factor") + "\n\n" + messages.of("method.weights") + "\n");
        lines.addAll(weights(messages));
        lines.add("\n## " + messages.of("method.unknown.title") + "\n\n" + messages.of("method.unknown"));
        return String.join("\n", lines);
    }

    /// A table of the factors, with a column for each strategy.
    private static List<String> weights(Messages messages) {
        List<String> rows = new ArrayList<>();
        rows.add(row(
                messages.of("method.factor"),
                messages.of("method.says"),
                Strategy.keys().stream()
                        .map(key -> messages.of("strategy." + key))
                        .collect(Collectors.joining(" | "))));
        rows.add("|---|---|" + "---|".repeat(Strategy.keys().size()));
        MethodController.factors()
                .forEach(factor -> rows.add(row(
                        messages.of("factor." + factor.factor()),
                        messages.of("factor." + factor.factor() + ".text"),
                        factor.weights().stream().map(String::valueOf).collect(Collectors.joining(" | ")))));
        return rows;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
