package counterpart.engine.ranking.gap;

import counterpart.engine.model.Field;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import java.util.List;
import java.util.Optional;

/// The fewest regions that together hold all fields that a profile seeks.
///
/// @param sought whether the profile has sought fields; otherwise the goals are the fields it needs most next to
///     its own
/// @param candidates number of regions that pass the filters
/// @param goals the fields to be held, largest weight first
/// @param choices the regions, those that hold most goals first; empty when no region holds any goal
/// @param exact whether it is proven that fewer regions are not enough
public record GapCoverage(
        MatchQuery query,
        HoldingLevel holding,
        boolean sought,
        int candidates,
        List<Goal> goals,
        List<Choice> choices,
        boolean exact) {

    public GapCoverage {
        goals = List.copyOf(goals);
        choices = List.copyOf(choices);
    }

    /// The goals that no region holds.
    public List<Goal> unheld() {
        return goals.stream().filter(goal -> goal.holders() == 0).toList();
    }

    /// A field to be held.
    ///
    /// @param holders number of candidates that hold it
    /// @param strongest the candidate that is strongest in it; empty when no region has evidence
    public record Goal(Field field, double weight, int holders, Optional<Held> strongest) {}

    /// A region and its strength in a field.
    public record Held(Region region, Match.Strength strength) {}

    /// A region of the set.
    ///
    /// @param score its score for the profile, 0 to 100
    /// @param rankByScore its rank among all candidates before filters, from 1
    /// @param holds the goals it holds, with its institutions that hold them
    /// @param alone those of them that no other region of the set holds, which make it necessary
    /// @param alternatives regions that also hold most of these; fewest missing goals first, then highest score
    /// @param substitutes number of regions that hold all of these
    public record Choice(
            Region region,
            double score,
            int rankByScore,
            List<Match.Strength> holds,
            List<Field> alone,
            List<Alternative> alternatives,
            int substitutes,
            Localised sentence) {

        public Choice {
            holds = List.copyOf(holds);
            alone = List.copyOf(alone);
            alternatives = List.copyOf(alternatives);
        }
    }

    /// A region that could replace another.
    ///
    /// @param goals number of all goals that it holds
    /// @param missing goals that only the other region holds; empty for a full substitute
    public record Alternative(Region region, double score, int rankByScore, int goals, List<Field> missing) {

        public Alternative {
            missing = List.copyOf(missing);
        }
    }
}
