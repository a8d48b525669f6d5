package counterpart.engine.matching;

import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.ProfileVectors;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Region;
import counterpart.engine.specialisation.CompetenceModel;
import counterpart.engine.specialisation.FieldFigures;
import counterpart.engine.specialisation.SparseVector;
import counterpart.engine.specialisation.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Names the fields behind a score: what carries most points, said as specifically as the evidence allows.
final class Strengths {

    private static final int SPECIFIC_LEVEL = 3;

    private final Knowledge knowledge;
    private final CompetenceModel model;
    private final Taxonomy taxonomy;
    private final Holders holders;
    private final int[] state;

    Strengths(Knowledge knowledge, Holders holders) {
        this.knowledge = knowledge;
        this.holders = holders;
        model = knowledge.model();
        taxonomy = model.taxonomy();
        state = knowledge.dataset().regionsOf(Matcher.STATE).stream()
                .mapToInt(model::place)
                .toArray();
    }

    /// What the region brings that the profile needs, as specific as the evidence is.
    List<Match.Strength> adds(Region region, ProfileVectors profile, double pivot, int limit) {
        int place = model.place(region.id());
        SparseVector products = profile.needs().times(model.strength(place, pivot));
        double[] points = new double[taxonomy.size()];
        for (int i = 0; i < products.size(); i++) {
            int named = model.named(place, products.ordinal(i));
            if (taxonomy.level(named) > 1 && model.knows(place, products.ordinal(i))) {
                points[named] += products.value(i);
            }
        }
        return strengths(region, distinct(points, limit));
    }

    /// In which of the profile's own fields the region is strong.
    List<Match.Strength> commonGround(Region region, ProfileVectors profile, double pivot, int limit) {
        int place = model.place(region.id());
        SparseVector products =
                profile.own().times(model.strength(place, pivot)).where(field -> model.knows(place, field));
        return strengths(region, distinct(byOwnCode(products, profile), limit));
    }

    /// Which of its own fields the profile can bring to the region; shown with the strength of the best region of
    /// Baden-Württemberg.
    List<Match.Strength> offers(Region region, ProfileVectors profile, int limit) {
        SparseVector gains = profile.own().times(model.wants(model.place(region.id())));
        return distinct(byOwnCode(gains, profile), limit).stream()
                .map(this::ofState)
                .toList();
    }

    /// A region's fields by world rank, the best first, named where something is known: a grade on a broad field says
    /// nothing of the narrow ones below it. Fields of level 3 and deeper, broader ones only where they were graded.
    List<Match.Strength> strongest(Region region, int limit) {
        int place = model.place(region.id());
        double[] points = new double[taxonomy.size()];
        for (int field = 0; field < points.length; field++) {
            int named = model.named(place, field);
            if (model.knows(place, field) && (named != field || taxonomy.level(named) >= SPECIFIC_LEVEL)) {
                points[named] = 1.0 / model.shown().rank(place, named);
                sayOfAncestors(points, place, named);
            }
        }
        return strengths(region, distinct(points, limit));
    }

    private void sayOfAncestors(double[] points, int place, int field) {
        Optional<FieldCode> broader = taxonomy.code(field).parent();
        while (broader.filter(code -> code.level() >= SPECIFIC_LEVEL).isPresent()) {
            int ancestor = taxonomy.ordinal(broader.get());
            points[ancestor] = 1.0 / model.shown().rank(place, ancestor);
            broader = broader.get().parent();
        }
    }

    /// A region in a field.
    Match.Strength of(Region region, FieldCode field) {
        return in(region, taxonomy.ordinal(field));
    }

    /// A region in a field of a number.
    Match.Strength in(Region region, int field) {
        int place = model.place(region.id());
        return new Match.Strength(
                field(field),
                model.shown().percentile(place, field),
                model.shown().rank(place, field),
                holders.strongest(region.id(), field));
    }

    private List<Match.Strength> strengths(Region region, List<Integer> fields) {
        return fields.stream().map(field -> in(region, field)).toList();
    }

    /// Points gathered on the codes of the profile: each goes to the most specific code that stands for the field.
    private double[] byOwnCode(SparseVector products, ProfileVectors profile) {
        int[] codes = ownCodes(profile);
        double[] points = new double[taxonomy.size()];
        for (int i = 0; i < products.size(); i++) {
            points[codes[products.ordinal(i)]] += products.value(i);
        }
        return points;
    }

    /// For each field the most specific code of the profile that stands for it, else the field itself.
    private int[] ownCodes(ProfileVectors profile) {
        int[] codes = new int[taxonomy.size()];
        Arrays.setAll(codes, field -> field);
        IntStream.range(0, profile.codes().size())
                .map(profile.codes()::ordinal)
                .boxed()
                .sorted(Comparator.comparingInt(taxonomy::level))
                .forEach(code -> {
                    int anchor = model.cover().anchor(code);
                    Arrays.fill(codes, anchor, taxonomy.end(anchor), code);
                });
        return codes;
    }

    /// The fields with most points of which none is an ancestor of another; of equals the first in code order.
    private List<Integer> distinct(double[] points, int limit) {
        double[] left = points.clone();
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < limit) {
            int best = 0;
            for (int field = 1; field < left.length; field++) {
                best = left[field] > left[best] ? field : best;
            }
            if (left[best] <= 0) {
                return chosen;
            }
            left[best] = 0;
            int field = best;
            if (chosen.stream().noneMatch(other -> related(field, other))) {
                chosen.add(field);
            }
        }
        return chosen;
    }

    private boolean related(int a, int b) {
        return (a <= b && b < taxonomy.end(a)) || (b <= a && a < taxonomy.end(b));
    }

    private Match.Strength ofState(int field) {
        FieldFigures shown = model.shown();
        int best = IntStream.of(state)
                .boxed()
                .max(Comparator.comparingDouble(place -> shown.figure(place, field)))
                .orElse(-1);
        return best < 0
                ? new Match.Strength(field(field), 0, 0, List.of())
                : new Match.Strength(field(field), shown.percentile(best, field), shown.rank(best, field), List.of());
    }

    private Field field(int ordinal) {
        return knowledge.dataset().field(taxonomy.code(ordinal));
    }
}
