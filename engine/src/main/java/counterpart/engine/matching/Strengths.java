package counterpart.engine.matching;

import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.ProfileVectors;
import counterpart.engine.model.Field;
import counterpart.engine.model.Region;
import counterpart.engine.specialisation.CompetenceModel;
import counterpart.engine.specialisation.FieldFigures;
import counterpart.engine.specialisation.SparseVector;
import counterpart.engine.specialisation.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Names the fields behind a score: what carries most points, said as specifically as the evidence allows.
final class Strengths {


    private final Knowledge knowledge;
    private final CompetenceModel model;
    private final Holders holders;
    private final int[] state;

    Strengths(Knowledge knowledge, Holders holders) {
        this.knowledge = knowledge;
        this.holders = holders;
        model = knowledge.model();
        state = knowledge.dataset().regionsOf(Matcher.STATE).stream()
                .mapToInt(model::place)
                .toArray();
    }

    /// What the region brings that the profile needs, as specific as the evidence is.
    List<Match.Strength> adds(Region region, ProfileVectors profile, double pivot, int limit) {
        int place = model.place(region.id());
        SparseVector products = profile.needs().times(model.strength(place, pivot));
        Map<Integer, Double> points = new HashMap<>();
        for (int i = 0; i < products.size(); i++) {
            int named = model.named(place, products.ordinal(i));
            if (model.taxonomy().code(named).level() > 1) {
                points.merge(named, products.value(i), Double::sum);
            }
        }
        return distinct(points, limit).stream()
                .map(field -> strength(region, field))
                .toList();
    }

    /// In which of the profile's own fields the region is strong.
    List<Match.Strength> commonGround(Region region, ProfileVectors profile, double pivot, int limit) {
        SparseVector products = profile.own().times(model.strength(model.place(region.id()), pivot));
        return distinct(byOwnCode(products, profile), limit).stream()
                .map(field -> strength(region, field))
                .toList();
    }

    /// Which of its own fields the profile can bring to the region; shown with the strength of the best region of
    /// Baden-Württemberg.
    List<Match.Strength> offers(Region region, ProfileVectors profile, int limit) {
        SparseVector gains = profile.own().times(model.wants(model.place(region.id())));
        return distinct(byOwnCode(gains, profile), limit).stream()
                .map(this::ofState)
                .toList();
    }

    /// A region's fields by world rank, the best first; fields of level 3 and deeper.
    List<Match.Strength> strongest(Region region, int limit) {
        int place = model.place(region.id());
        FieldFigures shown = model.shown();
        Map<Integer, Double> byRank = new HashMap<>();
        IntStream.range(0, model.taxonomy().size())
                .filter(field -> shown.figure(place, field) > 0)
                .filter(field -> model.taxonomy().code(field).level() >= 3)
                .forEach(field -> byRank.put(field, -(double) shown.rank(place, field)));
        return distinct(byRank, limit).stream()
                .map(field -> strength(region, field))
                .toList();
    }

    /// A region's figures in a field, with who holds it there.
    Match.Strength strength(Region region, int field) {
        int place = model.place(region.id());
        return new Match.Strength(
                field(field),
                model.shown().percentile(place, field),
                model.shown().rank(place, field),
                holders.strongest(region.id(), field));
    }

    /// Points gathered on the codes of the profile: each goes to the most specific code that stands for the field.
    private Map<Integer, Double> byOwnCode(SparseVector products, ProfileVectors profile) {
        List<OwnCode> codes = IntStream.range(0, profile.codes().size())
                .mapToObj(i -> ownCode(profile.codes().ordinal(i)))
                .sorted(Comparator.comparingInt(OwnCode::level).reversed())
                .toList();
        Map<Integer, Double> points = new HashMap<>();
        for (int i = 0; i < products.size(); i++) {
            int field = products.ordinal(i);
            int code = codes.stream()
                    .filter(own -> own.from() <= field && field < own.end())
                    .findFirst()
                    .map(OwnCode::code)
                    .orElse(field);
            points.merge(code, products.value(i), Double::sum);
        }
        return points;
    }

    private OwnCode ownCode(int code) {
        int anchor = model.cover().anchor(code);
        return new OwnCode(
                code, anchor, model.taxonomy().end(anchor), model.taxonomy().code(code).level());
    }

    /// A code of the profile that stands for the fields `from` to `end - 1`.
    private record OwnCode(int code, int from, int end, int level) {}

    /// The fields with most points of which none is an ancestor of another.
    private List<Integer> distinct(Map<Integer, Double> points, int limit) {
        List<Integer> chosen = new ArrayList<>();
        points.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(field -> {
                    if (chosen.size() < limit && chosen.stream().noneMatch(other -> related(field, other))) {
                        chosen.add(field);
                    }
                });
        return chosen;
    }

    private boolean related(int a, int b) {
        Taxonomy taxonomy = model.taxonomy();
        return taxonomy.code(a).isWithin(taxonomy.code(b)) || taxonomy.code(b).isWithin(taxonomy.code(a));
    }

    private Match.Strength ofState(int field) {
        FieldFigures shown = model.shown();
        int best = IntStream.of(state)
                .boxed()
                .max(Comparator.comparingDouble(place -> shown.figure(place, field)))
                .orElse(-1);
        return best < 0
                ? new Match.Strength(field(field), 0, 0, List.of())
                : new Match.Strength(
                        field(field), shown.percentile(best, field), shown.rank(best, field), List.of());
    }

    private Field field(int ordinal) {
        return knowledge.dataset().field(model.taxonomy().code(ordinal));
    }
}
