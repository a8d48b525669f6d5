package counterpart.engine.ranking.explanation;

import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.place.MetropolitanArea;
import counterpart.engine.model.place.MetropolitanAreas;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.explanation.sentence.MoneyPhrase;
import counterpart.engine.ranking.explanation.sentence.Sentences;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.FundingRules;
import counterpart.engine.ranking.input.RankingData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Explains why regions are proposed: fields, institutions to contact, funding, cautions and the sentence.
public final class Explainer {

    private static final int FIELDS = 5;
    private static final int CALLS = 8;
    private static final int DEMONSTRATING = 4;
    private static final int CONTACT_POINTS = 5;

    private final RankingData knowledge;
    private final KeyInstitutions holders;
    private final FieldHighlights strengths;
    private final AddedFields added;
    private final ContactPoints contactPoints;
    private final CoverageRules coverages;
    private final Cautions cautions;

    public Explainer(RankingData knowledge) {
        this.knowledge = knowledge;
        holders = new KeyInstitutions(knowledge.dataset(), knowledge.model().taxonomy());
        strengths = new FieldHighlights(knowledge, holders);
        SayableFields sayable =
                new SayableFields(knowledge.dataset(), knowledge.model().taxonomy());
        added = new AddedFields(knowledge, holders, sayable);
        contactPoints = new ContactPoints(
                holders,
                knowledge.model().taxonomy(),
                sayable,
                Set.copyOf(knowledge.dataset().tables().doubtfulOrganisations()));
        coverages = new CoverageRules(knowledge.dataset());
        cautions = new Cautions(knowledge);
    }

    private Explainer(Explainer base, RankingData knowledge) {
        this.knowledge = knowledge;
        holders = base.holders;
        strengths = base.strengths;
        added = base.added;
        contactPoints = base.contactPoints;
        coverages = base.coverages;
        cautions = base.cautions;
    }

    /// Returns an explainer for data that differs only in its clusters.
    public Explainer withClustersOf(RankingData corrected) {
        return new Explainer(this, corrected);
    }

    /// The parts of an explanation that depend on the query only, not on the region.
    public About about(FactorContext question) {
        return new About(
                question,
                holders.fieldWeights(question.profile()),
                strengths.figures(question.profile()),
                added.needs(question));
    }

    public Match explain(ScoredCandidate scored, int rank, About about) {
        FactorContext question = about.question();
        Region region = scored.region();
        Findings findings = findings(region, about);
        Match.Coverage coverage = coverages.of(region);
        List<Institution> institutions = institutions(region, findings, about);
        return new Match(
                rank,
                scored.rank(),
                scored.area(),
                scored.rankInArea(),
                region,
                scored.reasons(),
                findings.adds(),
                findings.commonGround(),
                findings.offers(),
                findings.organisations(),
                findings.firstAddress().orElse(null),
                institutions,
                metropolitanAreas(institutions, findings.organisations()),
                knowledge.ties().contacts(question.contacts(), region),
                knowledge.ties().coProjects(question.homes(), region.id()),
                findings.funding(),
                cautions.of(scored, question, coverage, findings),
                coverage,
                MoneyPhrase.of(findings.funding(), region).orElse(null),
                sentence(question, region, findings));
    }

    private List<Institution> institutions(Region region, Findings findings, About about) {
        return holders.toCall(
                region.id(),
                about.fieldWeights(),
                institutions(findings.organisations()),
                about.question()
                        .evidence()
                        .get()
                        .institutions(region.id(), holders.researchers(region.id()), DEMONSTRATING),
                CALLS);
    }

    private Map<String, MetropolitanArea> metropolitanAreas(
            List<Institution> institutions, List<Match.ClusterOrganisation> organisations) {
        MetropolitanAreas areas = knowledge.dataset().metropolitanAreas();
        Map<String, MetropolitanArea> found = new HashMap<>();
        Stream.concat(institutions.stream(), institutions(organisations).stream())
                .forEach(one -> areas.of(one).ifPresent(area -> found.put(one.id(), area)));
        return found;
    }

    public Localised sentence(Region region, About about) {
        return sentence(about.question(), region, findings(region, about));
    }

    private Localised sentence(FactorContext question, Region region, Findings findings) {
        return Sentences.of(question, region, isCountry(region), findings.adds(), findings.commonGround());
    }

    private boolean isCountry(Region region) {
        return knowledge
                .dataset()
                .findCountry(region.country())
                .filter(country -> country.name().equals(region.name()))
                .isPresent();
    }

    /// The strengths of a region, independent of any query.
    public List<Match.Strength> strongest(Region region, int limit) {
        return strengths.strongest(region, limit);
    }

    /// The strength of a region in a field, given by its number, and its institutions that hold the field.
    public Match.Strength strength(Region region, int field) {
        return strengths.in(region, field);
    }

    public Field field(FieldCode code) {
        return knowledge.dataset().field(code);
    }

    /// The strength of a region in a field.
    public Match.Strength strength(Region region, FieldCode field) {
        return strengths.of(region, field);
    }

    public Match.Coverage coverage(Region region) {
        return coverages.of(region);
    }

    private Findings findings(Region region, About about) {
        FactorContext question = about.question();
        List<Match.Funding> funding =
                knowledge.funding().fitting(question.cluster(), Optional.of(region.id()), question.on()).stream()
                        .map(programme -> funding(programme, question))
                        .toList();
        List<ContactPoints.Fit> fits = contactPoints.of(about, region.id(), CONTACT_POINTS);
        List<Match.Strength> commonGround = strengths.commonGround(region, about.figures(), question.pivot(), FIELDS);
        return new Findings(
                added.of(region, about.needs(), commonGround, question.pivot(), FIELDS),
                commonGround,
                strengths.offers(region, about.figures(), FIELDS),
                organisations(region, fits, question),
                ContactPoints.first(fits),
                funding);
    }

    private List<Match.ClusterOrganisation> organisations(
            Region region, List<ContactPoints.Fit> fits, FactorContext question) {
        List<Match.Funding> payers = knowledge.funding().payingClustersAtHome(region.id(), question.on()).stream()
                .map(programme -> funding(programme, question))
                .toList();
        return fits.stream()
                .map(fit -> new Match.ClusterOrganisation(fit.institution(), payers))
                .toList();
    }

    private static List<Institution> institutions(List<Match.ClusterOrganisation> organisations) {
        return organisations.stream()
                .map(Match.ClusterOrganisation::institution)
                .toList();
    }

    private static Match.Funding funding(Programme programme, FactorContext question) {
        return new Match.Funding(programme, FundingRules.needsCheck(programme, question.on()));
    }

    /// A query with the data that the explanations of all regions share, computed once.
    public record About(
            FactorContext question,
            KeyInstitutions.FieldWeights fieldWeights,
            FieldHighlights.ProfileFigures figures,
            AddedFields.Needs needs) {}

    /// The data from which the sentence and the cautions are built.
    ///
    /// @param firstAddress see [Match]
    record Findings(
            List<Match.Addition> adds,
            List<Match.Strength> commonGround,
            List<Match.Strength> offers,
            List<Match.ClusterOrganisation> organisations,
            Optional<Institution> firstAddress,
            List<Match.Funding> funding) {}
}
