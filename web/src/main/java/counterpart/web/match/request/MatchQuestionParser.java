package counterpart.web.match.request;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.ParameterBinder;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Parses a question for matches, for the API and for pages alike. The [ParameterBinder] records all
/// violations: the API ends the request with them, a page shows them beside the answer to the valid rest.
@Component
public final class MatchQuestionParser {

    private final ProfileParser profiles;
    private final EntityLookup lookup;

    public MatchQuestionParser(ProfileParser profiles, EntityLookup lookup) {
        this.profiles = profiles;
        this.lookup = lookup;
    }

    /// A question for a cluster, whose profile the input may change.
    public MatchQuestion ofCluster(Engine engine, Cluster cluster, MatchInput input, ParameterBinder reading) {
        return parse(engine, Optional.of(cluster), input, reading).orElseThrow();
    }

    /// A question for a free profile; empty when no field is given and none is recognised in the text.
    public Optional<MatchQuestion> ofProfile(Engine engine, MatchInput input, ParameterBinder reading) {
        return parse(engine, Optional.empty(), input, reading);
    }

    private Optional<MatchQuestion> parse(
            Engine engine, Optional<Cluster> cluster, MatchInput input, ParameterBinder reading) {
        Optional<Map<String, Double>> weights = input.weights().flatMap(given -> WeightsParser.parse(given, reading));
        Strategy strategy =
                reading.choice("strategy", input.one("strategy"), Strategy::find, Strategy.keys(), Strategy.COMPLEMENT);
        reading.flag("diversify", input.one("diversify"), true); // has no effect any more
        MatchQuestion.View view = new MatchQuestion.View(
                new FilterParser(engine, lookup, reading).parse(input),
                reading.number(
                        input.sentAs("limit"), input.one("limit"), 1, MatchQuery.MAX_LIMIT, MatchQuestion.USUAL_LIMIT),
                reading.flag("onePerCountry", input.one("onePerCountry"), false),
                reading.choice("area", input.one("area"), Area::ofKey, Area.keys(), Area.ALL),
                reading.day("on", input.one("on")));
        return profiles.parse(engine, cluster.map(Cluster::profile), input.profile(), reading)
                .map(profile -> new MatchQuestion(
                        cluster,
                        cluster.isPresent() ? "" : input.profile().text(),
                        profile.profile(),
                        profile.edited(),
                        strategy,
                        weights.filter(set -> !isUsual(set, strategy, input.rounded())),
                        view));
    }

    private static boolean isUsual(Map<String, Double> weights, Strategy strategy, boolean rounded) {
        return rounded
                ? WeightChanges.areUsual(weights, strategy)
                : Weights.of(weights).equals(strategy.weights());
    }
}
