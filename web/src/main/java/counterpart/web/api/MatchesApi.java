package counterpart.web.api;

import counterpart.engine.Engine;
import counterpart.engine.matching.Matches;
import counterpart.engine.matching.Weights;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.view.LabelledField;
import counterpart.engine.view.MatchView;
import counterpart.engine.view.MatchesView;
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
class MatchesApi {

    private final ProfileReading profiles;
    private final Lookup lookup;
    private final Clock clock;

    MatchesApi(ProfileReading profiles, Lookup lookup, Clock clock) {
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
        Reading reading = new Reading();
        Language language = reading.language(request.lang() == null ? lang.lang() : request.lang());
        Optional<Weights> weights = WeightsReading.of(request.weights(), reading);
        MatchOptions.Choice choice = request.options().read(engine, reading, lookup, clock);
        Profile profile = profiles.profile(engine, request, reading);
        Matches matches = engine.ranking().match(choice.query(Optional.empty(), profile, weights));
        return Interpreted.of(MatchesView.of(matches, language), own(engine, profile, language));
    }

    private List<LabelledField> own(Engine engine, Profile profile, Language language) {
        return profile.own().stream()
                .map(field -> LabelledField.of(field, engine.data(), language))
                .toList();
    }

    /// The answer to a free profile.
    ///
    /// @param interpreted the own fields that were matched: those given, and those understood in the text
    record Interpreted(
            List<LabelledField> interpreted,
            String dataVersion,
            String strategy,
            Map<String, Double> weights,
            int total,
            List<MatchView> matches) {

        static Interpreted of(MatchesView view, List<LabelledField> interpreted) {
            return new Interpreted(
                    interpreted, view.dataVersion(), view.strategy(), view.weights(), view.total(), view.matches());
        }
    }
}
