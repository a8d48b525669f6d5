package counterpart.engine.ranking.portfolio;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.explanation.Explainer;
import counterpart.engine.ranking.factor.FactorContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares regions.
public final class RegionComparer {

    private final CompetenceModel model;
    private final Explainer explanation;

    public RegionComparer(CompetenceModel model, Explainer explanation) {
        this.model = model;
        this.explanation = explanation;
    }

    /// Compares regions side by side.
    ///
    /// @param regions to compare, each among the ranked
    /// @param ranked all candidates
    public RegionComparison of(
            MatchQuery query, FactorContext context, List<RegionId> regions, List<ScoredCandidate> ranked) {
        Map<RegionId, ScoredCandidate> byId = ranked.stream()
                .filter(scored -> regions.contains(scored.region().id()))
                .collect(Collectors.toMap(scored -> scored.region().id(), Function.identity()));
        Explainer.About about = explanation.about(context);
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
        return new RegionComparison(
                query,
                matches,
                all.stream()
                        .map(field -> row(field, sought.contains(field), matches))
                        .toList());
    }

    private RegionComparison.Row row(FieldCode code, boolean sought, List<Match> matches) {
        int judged = model.expansion().anchor(model.taxonomy().ordinal(code));
        return new RegionComparison.Row(
                explanation.field(code),
                sought,
                matches.stream()
                        .map(match -> explanation.strength(match.region(), judged))
                        .toList());
    }
}
