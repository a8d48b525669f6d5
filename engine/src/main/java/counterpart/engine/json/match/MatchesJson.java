package counterpart.engine.json.match;

import counterpart.engine.json.NamedJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The regions proposed for a cluster.
///
/// @param cluster null for a free profile
/// @param clusterState `active`, `doubtful` or `lapsed`, null for a free profile
/// @param weights points by factor, 100 together
/// @param total number of candidates that pass the filters
public record MatchesJson(
        @Nullable NamedJson cluster,
        @Nullable String clusterState,
        String dataVersion,
        String strategy,
        Map<String, Double> weights,
        int total,
        List<MatchJson> matches) {

    public static MatchesJson of(Matches matches, Language language) {
        return new MatchesJson(
                matches.query()
                        .cluster()
                        .map(cluster -> NamedJson.of(cluster, language))
                        .orElse(null),
                matches.query()
                        .cluster()
                        .map(cluster -> cluster.existence().state().key())
                        .orElse(null),
                matches.dataVersion(),
                matches.query().strategy().key(),
                rounded(matches.weights()),
                matches.total(),
                matches.matches().stream()
                        .map(match -> MatchJson.of(match, language))
                        .toList());
    }

    private static Map<String, Double> rounded(Weights weights) {
        Map<String, Double> rounded = new LinkedHashMap<>(weights.asMap());
        rounded.replaceAll((factor, points) -> Rounding.points(points));
        return rounded;
    }
}
