package counterpart.web.export;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.engine.ranking.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The needed fields of a profile with up to five selected regions that hold them; a field that no selected
/// region holds, with up to three others of the ten best. A region holds a field if its factor
/// `soughtCoverage`, computed for the field alone, is at least half the largest value of all default
/// candidates.
final class GapSummary {

    private static final int FIELDS = 12;
    private static final int NAMED = 5;
    private static final int OTHERS = 3;
    private static final double HELD = 0.5;
    private static final Weights SOUGHT_ALONE = Weights.of(Map.of("soughtCoverage", 1.0));

    /// The gaps of a query's profile, at most 12: sought fields first, then the most needed ones.
    List<Dossier.Gap> of(Engine engine, MatchQuery query, List<RegionId> chosen, Language language) {
        List<Dossier.Gap> found = new ArrayList<>();
        for (WeightedField field : fields(engine, query.profile())) {
            found.add(gap(engine, field, query, chosen, language));
        }
        return found;
    }

    private List<WeightedField> fields(Engine engine, Profile profile) {
        Map<String, WeightedField> fields = new LinkedHashMap<>();
        profile.sought().forEach(field -> fields.put(field.field().value(), field));
        engine.ranking()
                .gaps(profile, FIELDS)
                .forEach(field -> fields.putIfAbsent(field.field().value(), field));
        return fields.values().stream().limit(FIELDS).toList();
    }

    private Dossier.Gap gap(
            Engine engine, WeightedField field, MatchQuery query, List<RegionId> chosen, Language language) {
        MatchQuery alone = MatchQuery.of(new Profile(List.of(), List.of(field)), query.on())
                .withWeights(SOUGHT_ALONE);
        List<Dossier.Holder> filled = holders(engine.ranking().match(alone, chosen), Set.of(), NAMED, language);
        List<Dossier.Holder> others = filled.isEmpty()
                ? holders(engine.ranking().match(alone), Set.copyOf(chosen), OTHERS, language)
                : List.of();
        return new Dossier.Gap(
                field.field().value(),
                engine.data().field(field.field()).label().in(language),
                filled,
                others);
    }

    private static List<Dossier.Holder> holders(Matches matches, Set<RegionId> without, int most, Language language) {
        return matches.matches().stream()
                .filter(match -> match.score() >= HELD * Weights.TOTAL)
                .sorted((one, other) -> Integer.compare(one.rankByScore(), other.rankByScore()))
                .map(Match::region)
                .filter(region -> !without.contains(region.id()))
                .limit(most)
                .map(region -> holder(region, language))
                .toList();
    }

    private static Dossier.Holder holder(Region region, Language language) {
        return new Dossier.Holder(region.id().value(), region.name().in(language), region.country());
    }
}
