package counterpart.engine.matching;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.matching.factor.Question;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Sets regions side by side.
final class Comparisons {

    private final CompetenceModel model;
    private final Explanation explanation;

    Comparisons(CompetenceModel model, Explanation explanation) {
        this.model = model;
        this.explanation = explanation;
    }

    /// @param regions to compare, each among the ranked
    /// @param ranked all candidates
    Comparison of(MatchQuery query, Question question, List<RegionId> regions, List<Scored> ranked) {
        Map<RegionId, Scored> byId = ranked.stream()
                .filter(scored -> regions.contains(scored.region().id()))
                .collect(Collectors.toMap(scored -> scored.region().id(), Function.identity()));
        Explanation.About about = explanation.about(question);
        List<Match> matches = regions.stream()
                .map(byId::get)
                .map(scored -> explanation.explain(scored, scored.rank(), about))
                .toList();
        Set<FieldCode> sought = query.profile().sought().stream()
                .map(WeightedField::field)
                .filter(field -> model.taxonomy().find(field).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<FieldCode> all = new LinkedHashSet<>(sought);
        matches.forEach(match ->
                match.adds().forEach(strength -> all.add(strength.field().code())));
        return new Comparison(
                query,
                matches,
                all.stream()
                        .map(field -> row(field, sought.contains(field), matches))
                        .toList());
    }

    private Comparison.Row row(FieldCode code, boolean sought, List<Match> matches) {
        int judged = model.expansion().anchor(model.taxonomy().ordinal(code));
        return new Comparison.Row(
                explanation.field(code),
                sought,
                matches.stream()
                        .map(match -> explanation.strength(match.region(), judged))
                        .toList());
    }
}
