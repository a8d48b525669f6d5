package counterpart.engine.ranking;

import java.util.List;

/// The answer to a [MatchQuery].
///
/// @param total number of candidates that pass the filters, of which `matches` are the first
/// @param matches best first
public record Matches(MatchQuery query, String dataVersion, Weights weights, int total, List<Match> matches) {

    public Matches {
        matches = List.copyOf(matches);
    }
}
