package counterpart.engine.matching;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.validation.CoverageLevel;
import counterpart.engine.matching.Match.Caution;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.Question;
import counterpart.engine.model.Competence;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.RegionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What to look at before calling: competition, thin evidence, head offices, phases nobody pays for.
final class Cautions {

    private static final double SAME_CORE = 0.6;
    private static final double AS_STRONG = 90;
    private static final double COMMON = 0.7;

    private final Knowledge knowledge;
    private final CompetenceModel model;
    private final Map<RegionId, List<HeadOffice>> headOffices;

    Cautions(Knowledge knowledge) {
        this.knowledge = knowledge;
        model = knowledge.model();
        headOffices = knowledge.dataset().institutions().stream()
                .filter(Institution::bookedAtHeadOffice)
                .map(this::headOffice)
                .collect(Collectors.groupingBy(office -> office.institution().region()));
    }

    List<Caution> of(Scored scored, Question question, Match.Coverage coverage, Explanation.Findings findings) {
        List<Caution> cautions = new ArrayList<>();
        competitor(scored, question).ifPresent(cautions::add);
        if (coverage.level() == CoverageLevel.THIN) {
            cautions.add(thin(coverage));
        }
        headOffice(scored, question).ifPresent(cautions::add);
        unpaid(findings.funding()).ifPresent(cautions::add);
        return cautions;
    }

    /// Same core, same strength: at least 60 % of the profile's weight lies on fields in which the region is among the
    /// strongest tenth, and few regions have more in common.
    private Optional<Caution> competitor(Scored scored, Question question) {
        return scored.value("commonGround") >= COMMON && sameCore(scored, question) >= SAME_CORE
                ? Optional.of(new Caution(
                        "head-on-competitor",
                        new Localised(
                                "Same core fields at the highest level: partner and competitor at once.",
                                "Gleiche Kernfelder auf höchstem Niveau: Partner und Wettbewerber zugleich.")))
                : Optional.empty();
    }

    /// The share of the profile's weight on fields in which the region is among the strongest tenth.
    private double sameCore(Scored scored, Question question) {
        int place = model.ordinal(scored.region().id());
        SparseVector own = question.profile().own();
        double same = 0;
        for (int i = 0; i < own.size(); i++) {
            same += model.shown().percentile(place, own.ordinal(i)) >= AS_STRONG ? own.value(i) : 0;
        }
        return same;
    }

    private static Caution thin(Match.Coverage coverage) {
        return new Caution(
                "thin-evidence",
                new Localised(
                        "Thin evidence (" + coverage.participations()
                                + " project participations); the strengths shown are largely estimates.",
                        "Dünne Nachweislage (" + coverage.participations()
                                + " Projektbeteiligungen); die gezeigten Stärken sind überwiegend Schätzungen."));
    }

    private Optional<Caution> headOffice(Scored scored, Question question) {
        String names = headOffices.getOrDefault(scored.region().id(), List.of()).stream()
                .filter(office -> concerns(office, question))
                .map(office -> office.institution().name())
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caution(
                        "booked-at-head-office",
                        new Localised(
                                "Projects of sites all over the country are booked at the head office here and left out"
                                        + " of the region's figures: " + names + ".",
                                "Am hiesigen Hauptsitz sind Projekte von Standorten im ganzen Land verbucht; sie zählen"
                                        + " nicht zu den Stärken der Region: " + names + ".")));
    }

    private boolean concerns(HeadOffice office, Question question) {
        return office.evidence().dot(question.profile().own()) > 0
                || office.evidence().dot(question.profile().needs()) > 0;
    }

    private HeadOffice headOffice(Institution institution) {
        Map<Integer, Double> evidence = new HashMap<>();
        for (Competence competence : knowledge.dataset().competencesOf(institution.id())) {
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
        return unpaid.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caution(
                        "phase-without-programme",
                        new Localised(
                                "No programme known to be open for this phase: "
                                        + unpaid.stream().map(Cautions::english).collect(Collectors.joining(", "))
                                        + ".",
                                "Kein nachweislich offenes Programm für diese Phase bekannt: "
                                        + unpaid.stream().map(Cautions::german).collect(Collectors.joining(", "))
                                        + ".")));
    }

    private static String english(Programme.Phase phase) {
        return switch (phase) {
            case CONTACT -> "first contact";
            case CONCEPT -> "concept";
            case IMPLEMENTATION -> "implementation";
        };
    }

    private static String german(Programme.Phase phase) {
        return switch (phase) {
            case CONTACT -> "Kontaktaufnahme";
            case CONCEPT -> "Konzept";
            case IMPLEMENTATION -> "Umsetzung";
        };
    }
}
