package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.FieldFigures;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds the fields that contribute most points to a score, as specific as the evidence allows.
final class FieldHighlights {

    private static final int SPECIFIC_LEVEL = 3;

    private final RankingData data;
    private final CompetenceModel model;
    private final Taxonomy taxonomy;
    private final KeyInstitutions holders;
    /// The number of the strongest region of Baden-Württemberg in each field.
    private final int[] strongestOfState;

    FieldHighlights(RankingData data, KeyInstitutions holders) {
        this.data = data;
        this.holders = holders;
        model = data.model();
        taxonomy = model.taxonomy();
        List<Integer> state = data.dataset().regionsOf(Region.HOME_STATE).stream()
                .map(model::ordinal)
                .toList();
        strongestOfState = IntStream.range(0, taxonomy.size())
                .map(field -> state.stream()
                        .max(Comparator.comparingDouble(place -> model.shown().figure(place, field)))
                        .orElse(-1))
                .toArray();
    }

    /// Prepares a profile for the other methods.
    ProfileFigures figures(ProfileVectors profile) {
        return new ProfileFigures(profile, ownCodes(profile), new FieldPoints(taxonomy));
    }

    /// Those of the profile's own fields in which the region is strong.
    List<Match.Strength> commonGround(Region region, ProfileFigures profile, double pivot, int limit) {
        int place = model.ordinal(region.id());
        SparseVector strength = model.strength(place, pivot);
        return strengths(region, ofOwn(profile, strength, field -> model.knows(place, field), limit));
    }

    /// Those of its own fields that the profile can bring to the region, with the strength of the best region of
    /// Baden-Württemberg.
    List<Match.Strength> offers(Region region, ProfileFigures profile, int limit) {
        return ofOwn(profile, model.wants(model.ordinal(region.id())), field -> true, limit).stream()
                .map(this::ofState)
                .toList();
    }

    /// The profile's codes with most points in their fields, computed as its own shares times given figures; each
    /// field's points go to the most specific code that represents the field.
    private static List<Integer> ofOwn(ProfileFigures profile, SparseVector figures, IntPredicate counts, int limit) {
        for (int i = 0; i < figures.size(); i++) {
            int field = figures.ordinal(i);
            double points = profile.own[field] * figures.value(i);
            if (points > 0 && counts.test(field)) {
                profile.points.add(profile.codes[field], points);
            }
        }
        return profile.points.takeMost(limit);
    }

    /// A region's fields by world rank, the best first, at the level of the evidence: a grade on a broad field
    /// gives no information about the narrower fields below it. Returns fields of level 3 and deeper, and broader
    /// ones only if they were graded.
    List<Match.Strength> strongest(Region region, int limit) {
        int place = model.ordinal(region.id());
        double[] ranked = new double[taxonomy.size()];
        for (int field = 0; field < ranked.length; field++) {
            int named = model.named(place, field);
            if (model.knows(place, field) && (named != field || taxonomy.level(named) >= SPECIFIC_LEVEL)) {
                ranked[named] = 1.0 / model.shown().rank(place, named);
                sayOfAncestors(ranked, place, named);
            }
        }
        FieldPoints points = new FieldPoints(taxonomy);
        IntStream.range(0, ranked.length)
                .filter(field -> ranked[field] > 0)
                .forEach(field -> points.add(field, ranked[field]));
        return strengths(region, points.takeMost(limit));
    }

    private void sayOfAncestors(double[] points, int place, int field) {
        Optional<FieldCode> broader = taxonomy.code(field).parent();
        while (broader.filter(code -> code.level() >= SPECIFIC_LEVEL).isPresent()) {
            int ancestor = taxonomy.ordinal(broader.get());
            points[ancestor] = 1.0 / model.shown().rank(place, ancestor);
            broader = broader.get().parent();
        }
    }

    /// The strength of a region in a field.
    Match.Strength of(Region region, FieldCode field) {
        return in(region, taxonomy.ordinal(field));
    }

    /// The strength of a region in a field, given by its number.
    Match.Strength in(Region region, int field) {
        int place = model.ordinal(region.id());
        return new Match.Strength(
                field(field),
                model.shown().percentile(place, field),
                model.shown().rank(place, field),
                holders.strongest(region.id(), field));
    }

    private List<Match.Strength> strengths(Region region, List<Integer> fields) {
        return fields.stream().map(field -> in(region, field)).toList();
    }

    /// For each field, the most specific code of the profile that represents it, or else the field itself.
    private int[] ownCodes(ProfileVectors profile) {
        int[] codes = new int[taxonomy.size()];
        Arrays.setAll(codes, field -> field);
        IntStream.range(0, profile.codes().size())
                .map(profile.codes()::ordinal)
                .boxed()
                .sorted(Comparator.comparingInt(taxonomy::level))
                .forEach(code -> {
                    int anchor = model.expansion().anchor(code);
                    Arrays.fill(codes, anchor, taxonomy.end(anchor), code);
                });
        return codes;
    }

    private Match.Strength ofState(int field) {
        FieldFigures shown = model.shown();
        int best = strongestOfState[field];
        return best < 0
                ? new Match.Strength(field(field), 0, 0, List.of())
                : new Match.Strength(field(field), shown.percentile(best, field), shown.rank(best, field), List.of());
    }

    private Field field(int ordinal) {
        return data.dataset().field(taxonomy.code(ordinal));
    }

    /// A profile with the figures to which all regions' strengths are compared. Not thread-safe.
    static final class ProfileFigures {

        private final double[] own;
        /// For each field, the most specific code of the profile that represents it, or else the field itself.
        private final int[] codes;

        private final FieldPoints points;

        private ProfileFigures(ProfileVectors profile, int[] codes, FieldPoints points) {
            own = profile.own().toDense(codes.length);
            this.codes = codes;
            this.points = points;
        }
    }
}
