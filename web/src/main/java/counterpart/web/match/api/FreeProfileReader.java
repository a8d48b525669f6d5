package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.match.request.MatchInput;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.match.request.MatchRequest;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the free profiles of request bodies.
@Component
final class FreeProfileReader {

    private final MatchQuestionParser questions;
    private final Clock clock;

    FreeProfileReader(MatchQuestionParser questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /// Reads a profile and what is asked about it; empty when no field is given and none is recognised in the text.
    ///
    /// @param lang the language for a profile that names none
    Optional<MatchListQuery> read(
            Engine engine, MatchRequest request, LanguageParameter lang, ParameterBinder reading) {
        int page = request.page(reading);
        Language language = reading.language(request.lang() == null ? lang.lang() : request.lang());
        MatchInput input = request.input(reading);
        Optional<MatchListQuery> profile = questions
                .ofProfile(engine, input, reading)
                .map(asked -> new MatchListQuery(asked.query(LocalDate.now(clock)), page, language));
        if (input.hasNoProfile()) {
            reading.reject("fields", "", Violation.text("profile"));
        }
        return profile;
    }

    /// The problem of a profile in whose text no field is recognised.
    ///
    /// @param path of the profile in the body, empty or ending with a point
    static InvalidRequestException notUnderstood(String path, @Nullable MatchRequest request) {
        return notUnderstood(path, request == null || request.text() == null ? "" : request.text());
    }

    static InvalidRequestException notUnderstood(String path, String text) {
        return new InvalidRequestException(
                ProblemKind.NOT_UNDERSTOOD, Violation.of(path + "text", text, Violation.text("understood")));
    }
}
