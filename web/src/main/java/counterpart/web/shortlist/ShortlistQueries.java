package counterpart.web.shortlist;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Rebuilds the query of a shortlist for the current data.
public final class ShortlistQueries {

    private final Clock clock;

    public ShortlistQueries(Clock clock) {
        this.clock = clock;
    }

    public MatchQuery of(Engine engine, Shortlist list) {
        Cluster cluster = engine.data().cluster(list.cluster());
        MatchQuery usual = MatchQuery.of(cluster, LocalDate.now(clock));
        MatchQuery query = new MatchQuery(
                usual.cluster(),
                ProfileText.profile(list.own(), list.sought()),
                Strategy.find(list.strategy()).orElse(Strategy.COMPLEMENT),
                usual.weights(),
                usual.filters(),
                usual.limit(),
                usual.onePerCountry(),
                usual.area(),
                usual.on());
        return list.weights().isEmpty() ? query : query.withWeights(weights(list.weights()));
    }

    /// The weights of a query as text; empty when they are the strategy's.
    static String weights(MatchQuery query) {
        return query.weights()
                .map(weights -> weights.asMap().entrySet().stream()
                        .map(weight -> weight.getKey() + ":" + weight.getValue())
                        .collect(Collectors.joining(",")))
                .orElse("");
    }

    private static Weights weights(String text) {
        Map<String, Double> points = Arrays.stream(text.split(",", -1))
                .map(part -> part.split(":", -1))
                .collect(Collectors.toMap(part -> part[0], part -> Double.valueOf(part[1])));
        return Weights.of(points);
    }
}
