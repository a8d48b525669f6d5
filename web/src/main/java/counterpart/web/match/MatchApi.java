package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.Weights;
import counterpart.web.match.request.MatchOptions;
import counterpart.web.match.request.MatchRequest;
import counterpart.web.match.request.ProfileParser;
import counterpart.web.match.request.WeightsParser;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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

    private final ProfileParser profiles;
    private final EntityLookup lookup;
    private final Clock clock;

    MatchApi(ProfileParser profiles, EntityLookup lookup, Clock clock) {
        this.profiles = profiles;
        this.lookup = lookup;
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
        Optional<Weights> weights = WeightsParser.of(request.weights(), reading);
        MatchOptions.Choice choice = request.options().read(engine, reading, lookup, clock);
        Profile profile = profiles.profile(engine, request, reading);
        Matches matches = engine.ranking().match(choice.query(Optional.empty(), profile, weights));
        return Interpreted.of(MatchesJson.of(matches, language), own(engine, profile, language));
    }

    private List<LabelledFieldJson> own(Engine engine, Profile profile, Language language) {
        return profile.own().stream()
                .map(field -> LabelledFieldJson.of(field, engine.data(), language))
                .toList();
    }

    /// The response to a free profile.
    ///
    /// @param interpreted the own fields that were matched: those of the request and those recognised in the text
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
