package counterpart.web.match.request;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Programme;
import counterpart.engine.ranking.RegionFilters;
import counterpart.engine.ranking.Strategy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Parses the query in the address of a matches page.
@Component
public final class MatchPageStateParser {

    private static final int LONGEST_TEXT = 5000;
    private static final int MOST_MATCHES = 50;

    private final ProfileParameter profiles;

    MatchPageStateParser(ProfileParameter profiles) {
        this.profiles = profiles;
    }

    /// A query for a cluster, whose profile the address may change.
    public MatchPageState ofCluster(Engine engine, Cluster cluster, LenientParameters parameters) {
        Optional<Profile> given = profiles.given(engine, parameters);
        Profile profile = given.orElse(cluster.profile());
        return asked(engine, Optional.of(cluster), "", profile, !profile.equals(cluster.profile()), parameters);
    }

    /// A query for a free-text profile; empty when neither the text nor the fields are recognised.
    public Optional<MatchPageState> inWords(Engine engine, LenientParameters parameters) {
        String text = parameters.text("text", LONGEST_TEXT);
        Optional<Profile> given = profiles.given(engine, parameters);
        Optional<Profile> understood = profiles.understood(engine, text);
        return given.or(() -> understood)
                .map(profile -> asked(
                        engine,
                        Optional.empty(),
                        text,
                        profile,
                        !Optional.of(profile).equals(understood),
                        parameters));
    }

    private MatchPageState asked(
            Engine engine,
            Optional<Cluster> cluster,
            String text,
            Profile profile,
            boolean edited,
            LenientParameters parameters) {
        Strategy strategy = parameters.one("strategy", Strategy::find).orElse(Strategy.COMPLEMENT);
        return new MatchPageState(
                cluster,
                text,
                profile,
                edited,
                strategy,
                WeightsParameter.of(parameters).filter(weights -> !WeightsParameter.areUsual(weights, strategy)),
                filters(engine, parameters),
                parameters.one("limit", MatchPageStateParser::limit).orElse(MatchPageState.USUAL_LIMIT),
                parameters.one("onePerCountry", MatchPageStateParser::flag).orElse(false));
    }

    private RegionFilters filters(Engine engine, LenientParameters parameters) {
        return new RegionFilters(
                parameters.all("country", each -> country(engine, each)),
                parameters.all("exclude", each -> country(engine, each)),
                parameters.all("continent", code -> constant(Continent.values(), Continent::name, code)),
                parameters.all("eu", EuStatus::ofKey),
                parameters.all("programme", each -> programme(engine, each)),
                parameters.one("contacts", RegionFilters.Contacts::ofKey).orElse(RegionFilters.Contacts.ANY),
                parameters
                        .one("minParticipations", MatchPageStateParser::participations)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                false);
    }

    private Optional<String> country(Engine engine, String code) {
        return engine.data().findCountry(code.toUpperCase(Locale.ROOT)).map(Country::code);
    }

    private Optional<String> programme(Engine engine, String id) {
        return engine.data().programmes().stream()
                .map(Programme::id)
                .filter(id::equals)
                .findFirst();
    }

    private static Optional<Integer> participations(String given) {
        return given.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(given)) : Optional.empty();
    }

    private static <T> Optional<T> constant(T[] values, Function<T, String> name, String given) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equalsIgnoreCase(given))
                .findFirst();
    }

    private static Optional<Integer> limit(String given) {
        return given.matches("[0-9]{1,4}") && Integer.parseInt(given) > 0
                ? Optional.of(Math.min(Integer.parseInt(given), MOST_MATCHES))
                : Optional.empty();
    }

    private static Optional<Boolean> flag(String given) {
        return Set.of("true", "false").contains(given) ? Optional.of(given.equals("true")) : Optional.empty();
    }
}
