package counterpart.engine.ranking.explanation;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.validation.CoverageLevel;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.Match.Caution;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.explanation.sentence.Sentences;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Points to check before contacting a region: competition, thin evidence, head offices, phases without funding.
final class Cautions {

    private static final double SAME_CORE = 0.6;
    private static final double AS_STRONG = 90;
    private static final double COMMON = 0.7;

    private final RankingData data;
    private final CompetenceModel model;
    private final Map<RegionId, List<HeadOffice>> headOffices;

    Cautions(RankingData data) {
        this.data = data;
        model = data.model();
        headOffices = data.dataset().institutions().stream()
                .filter(Institution::bookedAtHeadOffice)
                .map(this::headOffice)
                .collect(Collectors.groupingBy(office -> office.institution().region()));
    }

    List<Caution> of(
            ScoredCandidate scored, FactorContext context, Match.Coverage coverage, Explainer.Findings findings) {
        List<Caution> cautions = new ArrayList<>();
        competitor(scored, context).ifPresent(cautions::add);
        if (coverage.level() == CoverageLevel.THIN) {
            cautions.add(thin(coverage));
        }
        headOffice(scored, context).ifPresent(cautions::add);
        unpaid(findings.funding()).ifPresent(cautions::add);
        return cautions;
    }

    /// Head-on competition: at least 60 % of the profile's weight lies on fields in which the region is among the
    /// strongest tenth, and few regions have more fields in common with it.
    private Optional<Caution> competitor(ScoredCandidate scored, FactorContext context) {
        return scored.value("commonGround") >= COMMON && sameCore(scored, context) >= SAME_CORE
                ? Optional.of(caution("head-on-competitor"))
                : Optional.empty();
    }

    /// The share of the profile's weight on fields in which the region is among the strongest tenth.
    private double sameCore(ScoredCandidate scored, FactorContext context) {
        int place = model.ordinal(scored.region().id());
        SparseVector own = context.profile().own();
        double same = 0;
        for (int i = 0; i < own.size(); i++) {
            same += model.shown().percentile(place, own.ordinal(i)) >= AS_STRONG ? own.value(i) : 0;
        }
        return same;
    }

    private static Caution caution(String code, Object... arguments) {
        return new Caution(code, Sentences.TEXTS.localised("caution." + code, arguments));
    }

    private static Caution thin(Match.Coverage coverage) {
        return caution("thin-evidence", coverage.participations());
    }

    private Optional<Caution> headOffice(ScoredCandidate scored, FactorContext context) {
        List<String> names = headOffices.getOrDefault(scored.region().id(), List.of()).stream()
                .filter(office -> concerns(office, context))
                .map(office -> office.institution().name())
                .sorted()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(caution("booked-at-head-office", separated(names)));
    }

    private static Localised separated(List<String> words) {
        return Localised.of(language -> Sentences.LISTS.separated(language, words));
    }

    private boolean concerns(HeadOffice office, FactorContext context) {
        return office.evidence().dot(context.profile().own()) > 0
                || office.evidence().dot(context.profile().needs()) > 0;
    }

    private HeadOffice headOffice(Institution institution) {
        Map<Integer, Double> evidence = new HashMap<>();
        for (Competence competence : data.dataset().competencesOf(institution.id())) {
            model.taxonomy().find(competence.field()).ifPresent(field -> evidence.put(field, competence.mass()));
        }
        return new HeadOffice(institution, SparseVector.of(evidence));
    }

    private record HeadOffice(Institution institution, SparseVector evidence) {}

    private static Optional<Caution> unpaid(List<Match.Funding> funding) {
        List<Programme.Phase> unpaid = Arrays.stream(Programme.Phase.values())
                .filter(phase -> funding.stream()
                        .noneMatch(fit -> fit.fundable() && fit.programme().phase() == phase))
                .toList();
        return unpaid.isEmpty() ? Optional.empty() : Optional.of(caution("phase-without-programme", names(unpaid)));
    }

    private static Localised names(List<Programme.Phase> phases) {
        return Localised.of(language -> Sentences.LISTS.joined(
                language,
                phases.stream()
                        .map(phase -> Sentences.TEXTS.text(language, "phase." + phase.key()))
                        .toList()));
    }
}
