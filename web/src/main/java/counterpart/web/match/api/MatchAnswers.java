package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
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

    /// A page of matches in a format.
    public static ResponseEntity<byte[]> answer(
            Engine engine, MatchListQuery query, ExportFormat<MatchesJson> format, HttpServletRequest request) {
        MatchesJson matches = MatchesJson.of(query.matches(engine), query.language());
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(HttpHeaders.LINK, query.links(request, matches.total()))
                .body(format.write(matches));
    }

    /// The selected parts of a page of matches as JSON, a [MatchListJson], compressed when the client accepts gzip.
    public ResponseEntity<byte[]> json(MatchListQuery query, MatchSelection selection, HttpServletRequest request) {
        EngineLease lease = EngineRequestFilter.lease(request);
        if (!ResponseCache.isOn()) {
            MatchListJson list = query.list(lease.engine(), selection);
            return ok(query.links(request, list.total())).body(mapper.writeValueAsBytes(list));
        }
        MatchesKey key = new MatchesKey(query, selection);
        Optional<ResponseCache.Response> cached = lease.responses().find(key);
        if (cached.isPresent()) {
            return cached(cached.get(), query, request);
        }
        MatchListJson list = query.list(lease.engine(), selection);
        byte[] plain = mapper.writeValueAsBytes(list);
        if (!Gzip.isAccepted(request) && !lease.responses().isComputedAgain(key)) {
            return ok(query.links(request, list.total())).body(plain);
        }
        ResponseCache.Response computed = new ResponseCache.Response(
                MediaType.APPLICATION_JSON_VALUE, Locale.ROOT, Gzip.compress(plain), list.total());
        lease.responses().put(key, computed);
        return cached(computed, query, request);
    }

    private static ResponseEntity<byte[]> cached(
            ResponseCache.Response response, MatchListQuery query, HttpServletRequest request) {
        ResponseEntity.BodyBuilder ok = ok(query.links(request, response.total()));
        return Gzip.isAccepted(request)
                ? ok.header(HttpHeaders.CONTENT_ENCODING, Gzip.CODING)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .body(response.gzip())
                : ok.body(Gzip.decompress(response.gzip()));
    }

    private static ResponseEntity.BodyBuilder ok(String links) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.LINK, links);
    }

    private record MatchesKey(MatchListQuery query, MatchSelection selection) implements ResponseCache.Key {

        /// The two sets of the selection.
        private static final int BYTES_OF_SELECTION = 512;

        @Override
        public int bytes() {
            return query.query().bytes() + BYTES_OF_SELECTION;
        }
    }
}
