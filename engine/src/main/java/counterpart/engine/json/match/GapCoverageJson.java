package counterpart.engine.json.match;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Field;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.gap.GapCoverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fewest regions that together hold all fields that a profile seeks.
///
/// @param cluster null for a free profile
/// @param holds threshold for holding a field: the region is among the strongest half, quarter or tenth
/// @param sought whether the goals are the fields the profile seeks; otherwise the fields it needs most next to its
///     own
/// @param candidates number of regions that pass the filters
/// @param exact whether it is proven that fewer regions are not enough
public record GapCoverageJson(
        @Nullable NamedJson cluster,
        String dataVersion,
        String strategy,
        String holds,
        boolean sought,
        int candidates,
        boolean exact,
        List<Goal> goals,
        List<Choice> regions) {

    public static GapCoverageJson of(GapCoverage cover, Dataset dataset, Language language) {
        return new GapCoverageJson(
                cover.query()
                        .cluster()
                        .map(cluster -> NamedJson.of(cluster, language))
                        .orElse(null),
                dataset.version(),
                cover.query().strategy().key(),
                cover.holding().key(),
                cover.sought(),
                cover.candidates(),
                cover.exact(),
                cover.goals().stream().map(goal -> Goal.of(goal, language)).toList(),
                cover.choices().stream()
                        .map(choice -> Choice.of(choice, language))
                        .toList());
    }

    /// A field to be held.
    ///
    /// @param holders number of candidates that hold it; 0 means that none does
    /// @param strongest the candidate that is strongest in it; null when no region has evidence
    public record Goal(
            String field,
            String label,
            double weight,
            int holders,
            @Nullable Strongest strongest) {

        static Goal of(GapCoverage.Goal goal, Language language) {
            return new Goal(
                    goal.field().code().value(),
                    goal.field().label().in(language),
                    Rounding.points(goal.weight()),
                    goal.holders(),
                    goal.strongest().map(held -> Strongest.of(held, language)).orElse(null));
        }
    }

    /// A region and its strength in the field, 0 to 100.
    public record Strongest(RegionReferenceJson region, double strength, int worldRank) {

        static Strongest of(GapCoverage.Held held, Language language) {
            return new Strongest(
                    RegionReferenceJson.of(held.region(), language),
                    Rounding.strength(held.strength().strength()),
                    held.strength().worldRank());
        }
    }

    /// A region of the set.
    ///
    /// @param rank by score among all candidates before filters
    /// @param alone the goals that no other region of the set holds
    /// @param substitutes number of other regions that also hold all of these
    /// @param alternatives the regions that hold most of these
    public record Choice(
            RegionReferenceJson region,
            double score,
            int rank,
            List<MatchJson.HeldField> holds,
            List<Alone> alone,
            int substitutes,
            List<Alternative> alternatives,
            String sentence) {

        static Choice of(GapCoverage.Choice choice, Language language) {
            return new Choice(
                    RegionReferenceJson.of(choice.region(), language),
                    Rounding.points(choice.score()),
                    choice.rankByScore(),
                    choice.holds().stream()
                            .map((Match.Strength strength) -> MatchJson.HeldField.of(strength, language))
                            .toList(),
                    choice.alone().stream()
                            .map(field -> Alone.of(field, language))
                            .toList(),
                    choice.substitutes(),
                    choice.alternatives().stream()
                            .map(other -> Alternative.of(other, language))
                            .toList(),
                    choice.sentence().in(language));
        }

        /// Whether it holds a goal.
        public boolean holds(String field) {
            return holds.stream().anyMatch(held -> held.field().equals(field));
        }
    }

    /// A goal that only one region of the set holds.
    public record Alone(String field, String label) {

        static Alone of(Field field, Language language) {
            return new Alone(field.code().value(), field.label().in(language));
        }
    }

    /// A region that could replace another.
    ///
    /// @param goals number of all goals that it holds
    /// @param missing goals that only the other region holds; empty for a full substitute
    public record Alternative(RegionReferenceJson region, double score, int rank, int goals, List<Alone> missing) {

        static Alternative of(GapCoverage.Alternative other, Language language) {
            return new Alternative(
                    RegionReferenceJson.of(other.region(), language),
                    Rounding.points(other.score()),
                    other.rankByScore(),
                    other.goals(),
                    other.missing().stream()
                            .map(field -> Alone.of(field, language))
                            .toList());
        }
    }
}
