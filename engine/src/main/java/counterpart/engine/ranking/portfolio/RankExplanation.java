package counterpart.engine.ranking.portfolio;

import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.ScoredCandidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why a region has its rank among all candidates: its match, and its neighbours by score.
///
/// @param matches the match alone; its rank is that among all candidates, and `total` is their number
/// @param neighbours the regions next to it in the order of the scores, best first
public record RankExplanation(Matches matches, List<Neighbour> neighbours) {

    private static final int NEIGHBOURS = 2;

    public RankExplanation {
        neighbours = List.copyOf(neighbours);
    }

    /// The explanation of a candidate.
    ///
    /// @param ranked all candidates, best first
    /// @param scored the candidate whose match is explained
    public static RankExplanation of(Matches matches, List<ScoredCandidate> ranked, ScoredCandidate scored) {
        int place = scored.rank() - 1;
        return new RankExplanation(
                matches,
                ranked
                        .subList(Math.max(0, place - NEIGHBOURS), Math.min(ranked.size(), place + NEIGHBOURS + 1))
                        .stream()
                        .filter(other -> other.rank() != scored.rank())
                        .map(other -> Neighbour.of(other, scored))
                        .toList());
    }

    /// A region next to the explained one.
    ///
    /// @param lead its score minus the score of the explained region
    /// @param separates factors in which the two differ, largest difference first; their points sum to the lead
    public record Neighbour(int rank, Region region, double score, double lead, List<Difference> separates) {

        public Neighbour {
            separates = List.copyOf(separates);
        }

        static Neighbour of(ScoredCandidate other, ScoredCandidate scored) {
            return new Neighbour(
                    other.rank(),
                    other.region(),
                    other.score(),
                    other.score() - scored.score(),
                    separates(other, scored));
        }

        private static List<Difference> separates(ScoredCandidate other, ScoredCandidate scored) {
            List<Match.Reason> reasons = scored.reasons();
            List<Match.Reason> others = other.reasons();
            List<Difference> differences = new ArrayList<>();
            for (int i = 0; i < reasons.size(); i++) {
                double points = others.get(i).points() - reasons.get(i).points();
                if (points != 0) {
                    differences.add(new Difference(reasons.get(i).factor(), points));
                }
            }
            differences.sort(Comparator.comparingDouble(Difference::size).reversed());
            return differences;
        }
    }

    /// The points of a neighbour for a factor minus those of the explained region.
    public record Difference(String factor, double points) {

        double size() {
            return Math.abs(points);
        }
    }
}
