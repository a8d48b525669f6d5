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

    private final RankingData data;
    private final KeyInstitutions holders;
    private final FieldHighlights strengths;
    private final AddedFields added;
    private final ContactPoints contactPoints;
    private final CoverageRules coverages;
    private final Cautions cautions;

    public Explainer(RankingData data) {
        this.data = data;
        holders = new KeyInstitutions(data.dataset(), data.model().taxonomy());
        strengths = new FieldHighlights(data, holders);
        SayableFields sayable = new SayableFields(data.dataset(), data.model().taxonomy());
        added = new AddedFields(data, holders, sayable);
        contactPoints = new ContactPoints(
                holders,
                data.model().taxonomy(),
                sayable,
                Set.copyOf(data.dataset().tables().doubtfulOrganisations()));
        coverages = new CoverageRules(data.dataset());
        cautions = new Cautions(data);
    }

    private Explainer(Explainer base, RankingData data) {
        this.data = data;
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
    public About about(FactorContext context) {
        return new About(
                context,
                holders.fieldWeights(context.profile()),
                strengths.figures(context.profile()),
                added.needs(context));
    }

    public Match explain(ScoredCandidate scored, int rank, About about) {
        FactorContext context = about.context();
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
                data.ties().contacts(context.contacts(), region),
                data.ties().coProjects(context.homes(), region.id()),
                findings.funding(),
                cautions.of(scored, context, coverage, findings),
                coverage,
                MoneyPhrase.of(findings.funding(), region).orElse(null),
                sentence(context, region, findings));
    }

    private List<Institution> institutions(Region region, Findings findings, About about) {
        return holders.toCall(
                region.id(),
                about.fieldWeights(),
                institutions(findings.organisations()),
                about.context()
                        .evidence()
                        .get()
                        .institutions(region.id(), holders.researchers(region.id()), DEMONSTRATING),
                CALLS);
    }

    private Map<String, MetropolitanArea> metropolitanAreas(
            List<Institution> institutions, List<Match.ClusterOrganisation> organisations) {
        MetropolitanAreas areas = data.dataset().metropolitanAreas();
        Map<String, MetropolitanArea> found = new HashMap<>();
        Stream.concat(institutions.stream(), institutions(organisations).stream())
                .forEach(one -> areas.of(one).ifPresent(area -> found.put(one.id(), area)));
        return found;
    }

    public Localised sentence(Region region, About about) {
        return sentence(about.context(), region, findings(region, about));
    }

    private Localised sentence(FactorContext context, Region region, Findings findings) {
        return Sentences.of(context, region, isCountry(region), findings.adds(), findings.commonGround());
    }

    private boolean isCountry(Region region) {
        return data.dataset()
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
        return data.dataset().field(code);
    }

    /// The strength of a region in a field.
    public Match.Strength strength(Region region, FieldCode field) {
        return strengths.of(region, field);
    }

    public Match.Coverage coverage(Region region) {
        return coverages.of(region);
    }

    private Findings findings(Region region, About about) {
        FactorContext context = about.context();
        List<Match.Funding> funding =
                data.funding().fitting(context.cluster(), Optional.of(region.id()), context.on()).stream()
                        .map(programme -> funding(programme, context))
                        .toList();
        List<ContactPoints.Fit> fits = contactPoints.of(about, region.id(), CONTACT_POINTS);
        List<Match.Strength> commonGround = strengths.commonGround(region, about.figures(), context.pivot(), FIELDS);
        return new Findings(
                added.of(region, about.needs(), commonGround, context.pivot(), FIELDS),
                commonGround,
                strengths.offers(region, about.figures(), FIELDS),
                organisations(region, fits, context),
                ContactPoints.first(fits),
                funding);
    }

    private List<Match.ClusterOrganisation> organisations(
            Region region, List<ContactPoints.Fit> fits, FactorContext context) {
        List<Match.Funding> payers = data.funding().payingClustersAtHome(region.id(), context.on()).stream()
                .map(programme -> funding(programme, context))
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

    private static Match.Funding funding(Programme programme, FactorContext context) {
        return new Match.Funding(programme, FundingRules.needsCheck(programme, context.on()));
    }

    /// A query with the data that the explanations of all regions share, computed once.
    public record About(
            FactorContext context,
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
