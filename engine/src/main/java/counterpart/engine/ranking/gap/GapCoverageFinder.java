package counterpart.engine.ranking.gap;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.explanation.Explainer;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.gap.GapCoverage.Alternative;
import counterpart.engine.ranking.gap.GapCoverage.Choice;
import counterpart.engine.ranking.gap.GapCoverage.Goal;
import counterpart.engine.ranking.gap.GapCoverage.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the fewest regions that together hold the fields a profile seeks; among sets of equal size, the one with
/// the highest scores.
public final class GapCoverageFinder {

    private static final int MOST_GOALS = 30;
    private static final int ALTERNATIVES = 5;

    private final CompetenceModel model;
    private final Explainer explanation;

    public GapCoverageFinder(CompetenceModel model, Explainer explanation) {
        this.model = model;
        this.explanation = explanation;
    }

    /// Finds the smallest set of regions that together hold the goals.
    ///
    /// @param fields the goals
    /// @param candidates the regions to choose from, best first
    public GapCoverage of(
            MatchQuery query,
            FactorContext context,
            List<WeightedField> fields,
            HoldingLevel holding,
            List<ScoredCandidate> candidates) {
        Task task = new Task(context, holding, goals(fields), candidates);
        MinimumSetCover.Cover cover = MinimumSetCover.of(task.options());
        return new GapCoverage(
                query,
                holding,
                !query.profile().sought().isEmpty(),
                candidates.size(),
                task.goals(),
                task.choices(cover.chosen()),
                cover.exact());
    }

    /// The fields with the largest weights, each once; fields unknown to the taxonomy are left out.
    private List<WeightedField> goals(List<WeightedField> fields) {
        Map<FieldCode, WeightedField> goals = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> model.taxonomy().find(field.field()).isPresent())
                .sorted(Comparator.comparingDouble(WeightedField::weight)
                        .reversed()
                        .thenComparing(WeightedField::field))
                .forEach(field -> goals.putIfAbsent(field.field(), field));
        return goals.values().stream().limit(MOST_GOALS).toList();
    }

    /// The state of one search: the goals that each region holds.
    private final class Task {

        private final Explainer.About about;
        private final List<WeightedField> fields;
        private final List<ScoredCandidate> candidates;
        private final int[] judged;
        private final long[] held;

        Task(
                FactorContext context,
                HoldingLevel holding,
                List<WeightedField> fields,
                List<ScoredCandidate> candidates) {
            about = explanation.about(context);
            this.fields = fields;
            this.candidates = candidates;
            judged = fields.stream()
                    .mapToInt(field -> model.expansion().anchor(model.taxonomy().ordinal(field.field())))
                    .toArray();
            held = candidates.stream()
                    .mapToLong(scored -> held(scored, holding))
                    .toArray();
        }

        List<MinimumSetCover.Option> options() {
            return IntStream.range(0, held.length)
                    .mapToObj(i -> new MinimumSetCover.Option(
                            held[i], candidates.get(i).score()))
                    .toList();
        }

        List<Goal> goals() {
            return IntStream.range(0, judged.length).mapToObj(this::goal).toList();
        }

        List<Choice> choices(List<Integer> chosen) {
            return chosen.stream()
                    .sorted(Comparator.comparingInt(i -> -Long.bitCount(held[i])))
                    .map(i -> choice(i, chosen))
                    .toList();
        }

        private long held(ScoredCandidate scored, HoldingLevel holding) {
            long bits = 0;
            for (int goal = 0; goal < judged.length; goal++) {
                bits |= holding.isMet(strength(scored, goal)) ? 1L << goal : 0;
            }
            return bits;
        }

        private double strength(ScoredCandidate scored, int goal) {
            return model.shown().percentile(model.ordinal(scored.region().id()), judged[goal]);
        }

        private Goal goal(int goal) {
            long bit = 1L << goal;
            int holders = (int) IntStream.range(0, held.length)
                    .filter(i -> (held[i] & bit) != 0)
                    .count();
            Optional<ScoredCandidate> strongest = candidates.stream()
                    .filter(scored -> strength(scored, goal) > 0)
                    .max(Comparator.comparingDouble(scored -> figure(scored, goal)));
            return new Goal(
                    explanation.field(fields.get(goal).field()),
                    fields.get(goal).weight(),
                    holders,
                    strongest.map(scored -> new Held(
                            scored.region(), strengths(scored, 1L << goal).getFirst())));
        }

        private double figure(ScoredCandidate scored, int goal) {
            return model.shown().figure(model.ordinal(scored.region().id()), judged[goal]);
        }

        private Choice choice(int i, List<Integer> chosen) {
            long others = chosen.stream()
                    .filter(other -> other != i)
                    .mapToLong(other -> held[other])
                    .reduce(0, (a, b) -> a | b);
            long alone = held[i] & ~others;
            List<Alternative> alternatives = IntStream.range(0, held.length)
                    .filter(other -> (alone & held[other]) != 0 && !chosen.contains(other))
                    .boxed()
                    .sorted(Comparator.comparingInt(other -> Long.bitCount(alone & ~held[other])))
                    .map(other -> alternative(other, alone))
                    .toList();
            ScoredCandidate scored = candidates.get(i);
            return new Choice(
                    scored.region(),
                    scored.score(),
                    scored.rank(),
                    strengths(scored, held[i]),
                    named(alone),
                    alternatives.stream().limit(ALTERNATIVES).toList(),
                    (int) alternatives.stream()
                            .filter(other -> other.missing().isEmpty())
                            .count(),
                    explanation.sentence(scored.region(), about));
        }

        private Alternative alternative(int i, long alone) {
            ScoredCandidate scored = candidates.get(i);
            return new Alternative(
                    scored.region(), scored.score(), scored.rank(), Long.bitCount(held[i]), named(alone & ~held[i]));
        }

        private List<Match.Strength> strengths(ScoredCandidate scored, long bits) {
            List<Match.Strength> strengths = new ArrayList<>();
            for (int goal : goalsOf(bits)) {
                Match.Strength judgedBy = explanation.strength(scored.region(), judged[goal]);
                strengths.add(judgedBy.named(explanation.field(fields.get(goal).field())));
            }
            return strengths;
        }

        private List<Field> named(long bits) {
            return IntStream.of(goalsOf(bits))
                    .mapToObj(goal -> explanation.field(fields.get(goal).field()))
                    .toList();
        }

        private int[] goalsOf(long bits) {
            return IntStream.range(0, judged.length)
                    .filter(goal -> (bits >> goal & 1) != 0)
                    .toArray();
        }
    }
}
