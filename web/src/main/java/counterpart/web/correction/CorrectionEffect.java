package counterpart.web.correction;

import counterpart.engine.Engine;
import counterpart.engine.data.Correction;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// The effect of a correction on the first ten regions of a cluster.
///
/// @param left names of regions that are no longer among them
public record CorrectionEffect(List<Row> rows, List<String> left) {

    /// A region among the first ten with the correction.
    ///
    /// @param before present rank among the first ten; 0 when it is not among them
    public record Row(int rank, String id, String name, int before) {}

    public static CorrectionEffect of(
            Cluster cluster, Correction correction, Engine engine, LocalDate on, Language language) {
        List<Match> now = engine.ranking().match(MatchQuery.of(cluster, on)).matches();
        Cluster corrected = engine.data().corrected(cluster, List.of(correction));
        List<Match> then = engine.ranking().match(MatchQuery.of(corrected, on)).matches();
        return new CorrectionEffect(
                then.stream()
                        .map(match -> new Row(
                                match.rank(),
                                match.region().id().value(),
                                match.region().name().in(language),
                                rank(match, now)))
                        .toList(),
                now.stream()
                        .filter(match -> rank(match, then) == 0)
                        .map(match -> match.region().name().in(language))
                        .toList());
    }

    private static int rank(Match match, List<Match> matches) {
        return IntStream.range(0, matches.size())
                        .filter(i -> matches.get(i)
                                .region()
                                .id()
                                .equals(match.region().id()))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
