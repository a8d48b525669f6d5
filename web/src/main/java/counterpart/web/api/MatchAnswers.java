package counterpart.web.api;

import counterpart.engine.MatchEngine;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Remembered;
import counterpart.engine.model.Language;
import counterpart.engine.view.MatchesView;
import counterpart.web.Turns;
import counterpart.web.Zipped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Matches as JSON, which takes as long to write as the matches to find: remembered by data version, question and
/// language.
@Component
class MatchAnswers {

    private static final int REMEMBERED_BYTES = 12 << 20;

    private final MatchEngine engine;
    private final JsonMapper mapper;
    private final Turns turns;
    private final Remembered<Asked, byte[]> zipped =
            new Remembered<>(REMEMBERED_BYTES, (asked, bytes) -> asked.query().bytes() + bytes.length);

    MatchAnswers(MatchEngine engine, JsonMapper mapper, Turns turns) {
        this.engine = engine;
        this.mapper = mapper;
        this.turns = turns;
    }

    /// The answer to a question: a [MatchesView], compressed for who takes it so.
    ResponseEntity<byte[]> answer(MatchQuery query, Language language, HttpServletRequest request) {
        if (!Remembered.isOn()) {
            return ResponseEntity.ok(work(query, language, json -> json));
        }
        byte[] bytes = zipped.get(
                new Asked(engine.dataset().version(), query, language), _ -> work(query, language, Zipped::zip));
        if (!Zipped.isTaken(request)) {
            return ResponseEntity.ok(Zipped.unzip(bytes));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_ENCODING, Zipped.CODING)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .body(bytes);
    }

    private byte[] work(MatchQuery query, Language language, UnaryOperator<byte[]> coding) {
        try (Turns.Turn _ = turns.take()) {
            return coding.apply(mapper.writeValueAsBytes(MatchesView.of(engine.match(query), language)));
        }
    }

    private record Asked(String dataVersion, MatchQuery query, Language language) {}
}
