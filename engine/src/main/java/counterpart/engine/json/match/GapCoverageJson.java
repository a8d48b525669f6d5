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

/// The fewest regions that together hold all a profile seeks.
///
/// @param cluster null for a free profile
/// @param holds from when on a region counts as holding a field: among the strongest half, quarter or tenth
/// @param sought whether the goals are what the profile seeks; else what it needs most next to its own fields
/// @param candidates number of regions that pass the filters
/// @param exact whether fewer regions are certainly not enough
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
    /// @param holders how many of the candidates hold it; 0 means that nobody does
    /// @param strongest the candidate that is strongest in it; null when there is no evidence at all
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

    /// A region and how strong it is in the field, 0 to 100.
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
    /// @param substitutes how many other regions hold all of these too
    /// @param alternatives the regions that come nearest to that
    public record Choice(
            RegionReferenceJson region,
            double score,
            int rank,
            List<MatchJson.AddedField> holds,
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
                            .map((Match.Strength strength) -> MatchJson.AddedField.of(strength, language))
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

    /// A region that could take another's place.
    ///
    /// @param goals how many of all goals it holds
    /// @param missing what only the other holds and it does not; empty for a full substitute
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
