package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.ranking.Matches;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.match.request.MatchInput;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.match.request.MatchRequest;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "matches", description = "Regions that complete a profile of one's own")
class MatchApi {

    private final MatchQuestionParser questions;
    private final Clock clock;

    MatchApi(MatchQuestionParser questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/v1/matches",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "freeMatches", summary = "The regions that complete fields or a text")
    Interpreted matches(Engine engine, @RequestBody MatchRequest request, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(request.lang() == null ? lang.lang() : request.lang());
        MatchQuestion question = question(engine, request.input(), reading);
        Matches matches = engine.ranking().match(question.query(LocalDate.now(clock)));
        return Interpreted.of(MatchesJson.of(matches, language), own(engine, question.profile(), language));
    }

    private MatchQuestion question(Engine engine, MatchInput input, ParameterBinder reading) {
        Optional<MatchQuestion> question = questions.ofProfile(engine, input, reading);
        if (input.hasNoProfile()) {
            reading.reject("fields", "", Violation.text("profile"));
        }
        reading.finish();
        return question.orElseThrow(() -> new InvalidRequestException(
                ProblemKind.NOT_UNDERSTOOD,
                Violation.of("text", input.profile().text(), Violation.text("understood"))));
    }

    private List<LabelledFieldJson> own(Engine engine, Profile profile, Language language) {
        return profile.own().stream()
                .map(field -> LabelledFieldJson.of(field, engine.data(), language))
                .toList();
    }

    /// The response to a free profile.
    ///
    /// @param interpreted the own fields that were matched: those of the request and those recognised in the
    ///     text
    record Interpreted(
            List<LabelledFieldJson> interpreted,
            String dataVersion,
            String strategy,
            Map<String, Double> weights,
            int total,
            List<MatchJson> matches) {

        static Interpreted of(MatchesJson view, List<LabelledFieldJson> interpreted) {
            return new Interpreted(
                    interpreted, view.dataVersion(), view.strategy(), view.weights(), view.total(), view.matches());
        }
    }
}
