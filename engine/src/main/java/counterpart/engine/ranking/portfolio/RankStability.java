package counterpart.engine.ranking.portfolio;

import counterpart.engine.model.RegionId;
import java.util.Map;
import java.util.Optional;

/// Where regions stand for a query, beyond the list of its matches, and how much the head of that list depends on the
/// exact weights.
///
/// @param candidates how many regions are ranked before filters
/// @param places of all regions that pass the filters
public record RankStability(int candidates, Map<RegionId, Place> places, Stability stability) {

    public RankStability {
        places = Map.copyOf(places);
    }

    /// The place of a region; empty when it does not pass the filters.
    public Optional<Place> place(RegionId region) {
        return Optional.ofNullable(places.get(region));
    }

    /// A region's ranks by score, from 1.
    ///
    /// @param amongFiltered among the regions that pass the filters
    /// @param among among all candidates
    /// @param usual among all candidates, by the strategy's own weights
    public record Place(int amongFiltered, int among, int usual) {

        /// How many places the weights that were asked for move the region up; negative when down.
        public int gained() {
            return usual - among;
        }
    }

    /// What becomes of the first matches when each weight in turn is a tenth smaller or larger, the others unchanged.
    ///
    /// @param head how many first matches are looked at
    /// @param variants how many changes were tried: two for each weight above 0
    /// @param unchanged after how many the same regions stood at the head, in whatever order
    /// @param kept in how many each region of the head stayed there
    public record Stability(int head, int variants, int unchanged, Map<RegionId, Integer> kept) {

        public Stability {
            kept = Map.copyOf(kept);
        }

        /// Whether a region stayed at the head after every change.
        public boolean isFirm(RegionId region) {
            return kept.getOrDefault(region, 0) == variants;
        }
    }
}
