package counterpart.engine.view;

import counterpart.engine.matching.Matches;
import counterpart.engine.matching.Weights;
import counterpart.engine.model.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The regions proposed for a cluster.
///
/// @param cluster null for a free profile
/// @param weights points by factor, 100 together
/// @param total number of candidates that pass the filters
public record MatchesView(
        @Nullable Named cluster,
        String dataVersion,
        String strategy,
        Map<String, Double> weights,
        int total,
        List<MatchView> matches) {

    public static MatchesView of(Matches matches, Language language) {
        return new MatchesView(
                matches.query()
                        .cluster()
                        .map(cluster -> Named.of(cluster, language))
                        .orElse(null),
                matches.dataVersion(),
                matches.query().strategy().key(),
                rounded(matches.weights()),
                matches.total(),
                matches.matches().stream()
                        .map(match -> MatchView.of(match, language))
                        .toList());
    }

    private static Map<String, Double> rounded(Weights weights) {
        Map<String, Double> rounded = new LinkedHashMap<>(weights.asMap());
        rounded.replaceAll((factor, points) -> Rounded.points(points));
        return rounded;
    }
}
