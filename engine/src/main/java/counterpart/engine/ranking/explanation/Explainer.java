package counterpart.engine.ranking.explanation;

import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.ScoredCandidate;
import counterpart.engine.ranking.factor.FactorContext;
import counterpart.engine.ranking.input.FundingRules;
import counterpart.engine.ranking.input.RankingData;
import java.util.List;
import java.util.Optional;

/// Explains why regions are proposed: fields, institutions to contact, funding, cautions and the sentence.
public final class Explainer {

    private static final int FIELDS = 5;
    private static final int CALLS = 8;
    private static final int DOORS = 5;

    private final RankingData knowledge;
    private final KeyInstitutions holders;
    private final FieldHighlights strengths;
    private final CoverageRules coverages;
    private final Cautions cautions;

    public Explainer(RankingData knowledge) {
        this.knowledge = knowledge;
        holders = new KeyInstitutions(knowledge.dataset(), knowledge.model().taxonomy());
        strengths = new FieldHighlights(knowledge, holders);
        coverages = new CoverageRules(knowledge.dataset());
        cautions = new Cautions(knowledge);
    }

    private Explainer(Explainer base, RankingData knowledge) {
        this.knowledge = knowledge;
        holders = base.holders;
        strengths = base.strengths;
        coverages = base.coverages;
        cautions = base.cautions;
    }

    /// Returns an explainer for data that differs only in its clusters.
    public Explainer withClustersOf(RankingData corrected) {
        return new Explainer(this, corrected);
    }

    /// The parts of an explanation that depend on the query only, not on the region.
    public About about(FactorContext question) {
        return new About(question, holders.matters(question.profile()), strengths.asked(question.profile()));
    }

    public Match explain(ScoredCandidate scored, int rank, About about) {
        FactorContext question = about.question();
        Region region = scored.region();
        Findings findings = findings(region, about);
        Match.Coverage coverage = coverages.of(region);
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
                findings.doors(),
                holders.toCall(region.id(), about.matters(), institutions(findings.doors()), CALLS),
                knowledge.ties().contacts(question.contacts(), region),
                knowledge.ties().coProjects(question.homes(), region.id()),
                findings.funding(),
                cautions.of(scored, question, coverage, findings),
                coverage,
                Sentences.of(question, region, findings));
    }

    public Localised sentence(Region region, About about) {
        return Sentences.of(about.question(), region, findings(region, about));
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
        List<Match.ClusterOrganisation> doors = doors(region, about);
        return new Findings(
                strengths.adds(region, about.asked(), question.pivot(), FIELDS),
                strengths.commonGround(region, about.asked(), question.pivot(), FIELDS),
                strengths.offers(region, about.asked(), FIELDS),
                doors,
                doors.stream()
                        .map(Match.ClusterOrganisation::institution)
                        .filter(door -> holders.shares(door, question.profile()))
                        .findFirst(),
                funding);
    }

    private List<Match.ClusterOrganisation> doors(Region region, About about) {
        FactorContext question = about.question();
        List<Match.Funding> payers = knowledge.funding().payingClustersAtHome(region.id(), question.on()).stream()
                .map(programme -> funding(programme, question))
                .toList();
        return holders.doors(region.id(), about.matters(), DOORS).stream()
                .map(institution -> new Match.ClusterOrganisation(institution, payers))
                .toList();
    }

    private static List<Institution> institutions(List<Match.ClusterOrganisation> doors) {
        return doors.stream().map(Match.ClusterOrganisation::institution).toList();
    }

    private static Match.Funding funding(Programme programme, FactorContext question) {
        return new Match.Funding(programme, FundingRules.needsCheck(programme, question.on()));
    }

    /// A query with the data that the explanations of all regions share, computed once.
    public record About(FactorContext question, KeyInstitutions.Matters matters, FieldHighlights.Asked asked) {}

    /// The data from which the sentence and the cautions are built.
    ///
    /// @param door the first cluster organisation or agency that works in a field of the profile
    record Findings(
            List<Match.Strength> adds,
            List<Match.Strength> commonGround,
            List<Match.Strength> offers,
            List<Match.ClusterOrganisation> doors,
            Optional<Institution> door,
            List<Match.Funding> funding) {}
}
