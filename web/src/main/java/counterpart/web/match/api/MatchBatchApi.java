package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.web.costly.CostlyResponse;
import counterpart.web.error.Violation;
import counterpart.web.match.request.MatchRequest;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Matches of many profiles in one request. Each list is sent as soon as it is computed.
@RestController
@Tag(name = "matches")
class MatchBatchApi {

    static final String JSON_LINES = "application/jsonl";

    private static final int MOST_PROFILES = 100;
    private static final int MOST_MATCHES = 2000;
    private static final String PROFILES = "profiles";

    private final FreeProfileReader profiles;
    private final JsonMapper mapper;

    MatchBatchApi(FreeProfileReader profiles, JsonMapper mapper) {
        this.profiles = profiles;
        this.mapper = mapper;
    }

    @PostMapping(path = "/api/v1/matches/batch", consumes = MediaType.APPLICATION_JSON_VALUE, produces = JSON_LINES)
    @CostlyResponse
    @Operation(operationId = "batchMatches", summary = "The regions that complete each of up to 100 profiles")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(implementation = BatchLine.class)))
    void matches(
            Engine engine,
            @RequestBody BatchRequest request,
            @ParameterObject SelectionParameters parts,
            @ParameterObject LanguageParameter lang,
            HttpServletResponse response)
            throws IOException {
        ParameterBinder reading = new ParameterBinder();
        MatchSelection selection = parts.read(reading);
        List<MatchListQuery> asked = read(engine, request, lang, reading);
        response.setContentType(JSON_LINES);
        OutputStream out = response.getOutputStream();
        for (int i = 0; i < asked.size(); i++) {
            out.write(mapper.writeValueAsBytes(new BatchLine(i, asked.get(i).list(engine, selection))));
            out.write('\n');
            response.flushBuffer();
        }
    }

    /// All profiles, or the mistakes of all.
    private List<MatchListQuery> read(
            Engine engine, BatchRequest request, LanguageParameter lang, ParameterBinder reading) {
        List<@Nullable MatchRequest> given = request.profiles() == null ? List.of() : request.profiles();
        if (given.isEmpty() || given.size() > MOST_PROFILES) {
            reading.reject(PROFILES, String.valueOf(given.size()), Violation.text("number", 1, MOST_PROFILES));
            reading.finish();
        }
        List<Optional<MatchListQuery>> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            read.add(read(engine, path(i), given.get(i), lang, reading));
        }
        int matches = read.stream()
                .flatMap(Optional::stream)
                .mapToInt(profile -> profile.query().limit())
                .sum();
        if (matches > MOST_MATCHES) {
            reading.reject(PROFILES, String.valueOf(matches), Violation.text("batch-matches", MOST_MATCHES));
        }
        reading.finish();
        return understood(read, given);
    }

    private Optional<MatchListQuery> read(
            Engine engine,
            String path,
            @Nullable MatchRequest request,
            LanguageParameter lang,
            ParameterBinder reading) {
        if (request == null) {
            reading.reject(path, "null", Violation.text("object"));
            return Optional.empty();
        }
        ParameterBinder own = new ParameterBinder();
        Optional<MatchListQuery> profile = profiles.read(engine, request, lang, own);
        own.violations()
                .forEach(wrong -> reading.reject(
                        path + "." + wrong.parameter(), wrong.value(), wrong.allowed(), wrong.nearest()));
        return profile;
    }

    private static List<MatchListQuery> understood(
            List<Optional<MatchListQuery>> read, List<@Nullable MatchRequest> given) {
        List<MatchListQuery> understood = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            @Nullable MatchRequest request = given.get(i);
            String path = path(i) + ".";
            understood.add(read.get(i).orElseThrow(() -> FreeProfileReader.notUnderstood(path, request)));
        }
        return understood;
    }

    private static String path(int place) {
        return PROFILES + "[" + place + "]";
    }

    /// The profiles of a batch.
    record BatchRequest(
            @ArraySchema(minItems = 1, maxItems = MOST_PROFILES, schema = @Schema(implementation = MatchRequest.class))
            @Nullable
            List<@Nullable MatchRequest> profiles) {}

    /// A line of the response.
    ///
    /// @param profile place of the profile in the request, from 0
    record BatchLine(int profile, MatchListJson list) {}
}
