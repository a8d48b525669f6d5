package counterpart.web.match.api;

import counterpart.engine.Engine;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.web.match.request.MatchRequest;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "matches", description = "Regions that complete a profile of one's own")
class MatchApi {

    private final FreeProfileReader profiles;

    MatchApi(FreeProfileReader profiles) {
        this.profiles = profiles;
    }

    @PostMapping(
            path = "/api/v1/matches",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "freeMatches", summary = "The regions that complete fields or a text")
    MatchListJson matches(
            Engine engine,
            @RequestBody MatchRequest request,
            @ParameterObject SelectionParameters parts,
            @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        MatchSelection selection = parts.read(reading);
        Optional<MatchListQuery> profile = profiles.read(engine, request, lang, reading);
        reading.finish();
        return profile.orElseThrow(() -> FreeProfileReader.notUnderstood("", request))
                .list(engine, selection);
    }
}
