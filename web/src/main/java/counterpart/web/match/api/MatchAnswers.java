package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.MatchQuery;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineRequestFilter;
import counterpart.web.engine.Gzip;
import counterpart.web.engine.ResponseCache;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import tools.jackson.databind.json.JsonMapper;

/// Matches as responses: in the format that the client prefers, or as JSON, cached by query and language, because
/// serialising them takes as long as computing them.
@Component
public class MatchAnswers {

    private final JsonMapper mapper;
    private final ExportFormats<MatchesJson> formats;

    MatchAnswers(JsonMapper mapper, ExportFormats<MatchesJson> formats) {
        this.mapper = mapper;
        this.formats = formats;
    }

    /// The format that the client prefers; empty for JSON.
    ///
    /// @throws HttpMediaTypeNotAcceptableException when the client accepts none
    public Optional<ExportFormat<MatchesJson>> preferredFormat(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return formats.preferred(request, MediaType.APPLICATION_JSON);
    }

    /// The response to a query in a format.
    public static ResponseEntity<byte[]> answer(
            Engine engine, MatchQuery query, Language language, ExportFormat<MatchesJson> format) {
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .body(format.write(MatchesJson.of(engine.ranking().match(query), language)));
    }

    /// The response to a query as JSON, a [MatchesJson], compressed when the client accepts gzip.
    public ResponseEntity<byte[]> json(MatchQuery query, Language language, HttpServletRequest request) {
        EngineLease lease = EngineRequestFilter.lease(request);
        if (!ResponseCache.isOn()) {
            return ok().body(json(lease.engine(), query, language));
        }
        byte[] gzip = gzip(lease, new MatchesKey(query, language));
        if (!Gzip.isAccepted(request)) {
            return ok().body(Gzip.decompress(gzip));
        }
        return ok().header(HttpHeaders.CONTENT_ENCODING, Gzip.CODING)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .body(gzip);
    }

    private static ResponseEntity.BodyBuilder ok() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
    }

    private byte[] gzip(EngineLease lease, MatchesKey key) {
        Optional<ResponseCache.Response> cached = lease.responses().find(key);
        if (cached.isPresent()) {
            return cached.get().gzip();
        }
        byte[] gzip = Gzip.compress(json(lease.engine(), key.query(), key.language()));
        lease.responses().put(key, new ResponseCache.Response(MediaType.APPLICATION_JSON_VALUE, Locale.ROOT, gzip));
        return gzip;
    }

    private byte[] json(Engine engine, MatchQuery query, Language language) {
        return mapper.writeValueAsBytes(MatchesJson.of(engine.ranking().match(query), language));
    }

    private record MatchesKey(MatchQuery query, Language language) implements ResponseCache.Key {

        @Override
        public int bytes() {
            return query.bytes();
        }
    }
}
