package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.match.request.MatchParameters;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The matches of a cluster in a format that is part of the address.
@RestController
@Hidden
class MatchFormatsApi {

    private final ExportFormats<MatchesJson> formats;
    private final MatchQuestionParser questions;
    private final EntityLookup lookup;
    private final Clock clock;

    MatchFormatsApi(
            ExportFormats<MatchesJson> formats, MatchQuestionParser questions, EntityLookup lookup, Clock clock) {
        this.formats = formats;
        this.questions = questions;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping("/api/v1/clusters/{id}/matches.{format}")
    ResponseEntity<byte[]> matches(
            Engine engine,
            @PathVariable String id,
            @PathVariable String format,
            @ParameterObject MatchParameters parameters,
            @ParameterObject LanguageParameter lang) {
        Cluster cluster = lookup.cluster(engine, id);
        ParameterBinder reading = new ParameterBinder();
        ExportFormat<MatchesJson> chosen = formats.read(format, reading);
        Language language = reading.language(lang.lang());
        MatchQuestion question = questions.ofCluster(engine, cluster, parameters.input(), reading);
        reading.finish();
        return MatchAnswers.answer(engine, question.query(LocalDate.now(clock)), language, chosen);
    }
}
