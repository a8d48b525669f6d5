package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.list.ListedMatchJson;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Matches;
import counterpart.web.error.Violation;
import counterpart.web.layout.Messages;
import counterpart.web.match.request.MatchInput;
import counterpart.web.match.request.MatchPagingParameters;
import counterpart.web.match.request.MatchParameters;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.mcp.AssistantTool;
import counterpart.web.mcp.ToolArgument;
import counterpart.web.mcp.ToolDescription;
import counterpart.web.mcp.ToolInput;
import counterpart.web.mcp.ToolResult;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.ParameterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Ranks partner regions for an assistant, for a cluster or for a description.
@Component
final class RankRegionsTool implements AssistantTool {

    private static final String CLUSTER = "cluster";
    private static final String TEXT = "text";
    private static final int MOST = 50;

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "rank_partner_regions",
            "Rank partner regions",
            "Ranks regions of the world whose competences complete those of a cluster, or of an"
                    + " organisation that a text describes. Give either cluster or text. Returns for each region"
                    + " its score (0 to 100), the points by factor, a sentence that says why, the fields it adds,"
                    + " institutions and funding programmes. Filters never change a score. Scores compare regions"
                    + " for one cluster, not clusters with each other.",
            Stream.of(
                            List.of(
                                    ToolArgument.optional(CLUSTER, "Id of a cluster, from find_clusters"),
                                    ToolArgument.optional(
                                            TEXT,
                                            "Instead of a cluster: what the organisation does, in German"
                                                    + " or English words, at most 5000 characters")),
                            ToolArgument.parameters(
                                    MatchParameters.class,
                                    "strategy",
                                    "area",
                                    "country",
                                    "excludeCountry",
                                    "continent",
                                    "onePerCountry",
                                    "contacts",
                                    "domestic",
                                    "on"),
                            ToolArgument.parameters(SelectionParameters.class, "expand"),
                            ToolArgument.parameters(MatchPagingParameters.class, "page"),
                            List.of(ToolArgument.size(MOST, MatchQuestion.USUAL_LIMIT), ToolArgument.language()))
                    .flatMap(List::stream)
                    .toList());

    private final MatchQuestionParser questions;
    private final EntityLookup lookup;
    private final MessageSource texts;
    private final Clock clock;

    RankRegionsTool(MatchQuestionParser questions, EntityLookup lookup, MessageSource texts, Clock clock) {
        this.questions = questions;
        this.lookup = lookup;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolResult call(Engine engine, ToolInput input) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(input.language());
        MatchSelection selection = input.read(SelectionParameters.class).read(reading);
        MatchPagingParameters paging = input.read(MatchPagingParameters.class);
        int page = paging.page(reading);
        Optional<MatchQuestion> question = question(engine, input, paging, reading);
        reading.finish();
        MatchListQuery query = new MatchListQuery(
                question.orElseThrow(() -> FreeProfileReader.notUnderstood("", input.text(TEXT)))
                        .query(LocalDate.now(clock)),
                page,
                language);
        Matches matches = query.matches(engine);
        MatchListJson list = query.list(engine, matches, selection);
        return ToolResult.of(list, lines(list, Messages.of(texts, language)), sources(matches));
    }

    private Optional<MatchQuestion> question(
            Engine engine, ToolInput input, MatchPagingParameters paging, ParameterBinder reading) {
        MatchInput options = input.read(MatchParameters.class).input(paging, reading);
        Optional<String> cluster = input.find(CLUSTER);
        Optional<String> text = input.find(TEXT).filter(words -> !words.isBlank());
        if (cluster.isPresent() == text.isPresent()) {
            reading.reject(CLUSTER, "", Violation.text("cluster-or-text"));
            return Optional.empty();
        }
        return cluster.map(id -> lookup.cluster(engine, CLUSTER, id, reading)
                        .map(found -> questions.ofCluster(engine, found, options, reading)))
                .orElseGet(() -> questions.ofProfile(engine, options.about(text.orElseThrow()), reading));
    }

    private static List<String> lines(MatchListJson list, Messages messages) {
        List<String> lines = new ArrayList<>();
        String subject = list.cluster() == null
                ? messages.of("mcp.description")
                : list.cluster().name();
        lines.add(messages.of("mcp.ranked", subject, list.matches().size(), list.total(), list.strategy()));
        list.matches().forEach(match -> lines.add(line(match, messages)));
        return lines;
    }

    private static String line(ListedMatchJson match, Messages messages) {
        String place = match.rank() + ". " + match.region().name() + " ("
                + match.region().id() + "), " + messages.decimal(match.score(), 1);
        return match.sentence() == null ? place : place + ": " + match.sentence();
    }

    private static List<String> sources(Matches matches) {
        return matches.matches().stream()
                .flatMap(match -> match.coverage().sources().stream())
                .distinct()
                .toList();
    }
}
