package counterpart.engine.ranking.portfolio;

import counterpart.engine.model.RegionId;
import java.util.Map;
import java.util.Optional;

/// The ranks of all regions for a query, beyond the list of its matches, and the sensitivity of the first matches
/// to the exact weights.
///
/// @param candidates number of regions ranked before filters
/// @param places ranks of all regions that pass the filters
public record RankStability(int candidates, Map<RegionId, Place> places, Stability stability) {

    public RankStability {
        places = Map.copyOf(places);
    }

    /// The ranks of a region; empty when it does not pass the filters.
    public Optional<Place> place(RegionId region) {
        return Optional.ofNullable(places.get(region));
    }

    /// A region's ranks by score, from 1.
    ///
    /// @param amongFiltered among the regions that pass the filters
    /// @param among among all candidates
    /// @param usual among all candidates, by the strategy's own weights
    public record Place(int amongFiltered, int among, int usual) {

        /// The number of ranks by which the requested weights move the region up; negative when down.
        public int gained() {
            return usual - among;
        }
    }

    /// The first matches when each weight in turn is a tenth smaller or larger, the others unchanged.
    ///
    /// @param head number of first matches compared
    /// @param variants number of changes tested: two for each weight above 0
    /// @param unchanged number of changes after which the first matches are the same regions, in any order
    /// @param kept number of changes after which each region remains among the first matches
    public record Stability(int head, int variants, int unchanged, Map<RegionId, Integer> kept) {

        public Stability {
            kept = Map.copyOf(kept);
        }

        /// Whether a region remains among the first matches after every change.
        public boolean isFirm(RegionId region) {
            return kept.getOrDefault(region, 0) == variants;
        }
    }
}
