package counterpart.engine.ranking.explanation;

import static counterpart.engine.World.doing;
import static counterpart.engine.World.doingAndSeeking;
import static counterpart.engine.World.everything;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.data.validation.CoverageLevel;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.ranking.Match;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private final World world = new World();

    @Test
    void namesWhatTheRegionAddsAndWhoHoldsIt() {
        world.region("SE33")
                .holds("Mining Institute", Institution.Type.RESEARCH_INSTITUTE, "mining", 9)
                .holds("Small Mine", Institution.Type.COMPANY, "copper mining", 2)
                .strongIn("batteries");
        Match match = first(doingAndSeeking("batteries", "mining"));
        assertThat(added(match)).contains("new mining");
        assertThat(names(match.adds().getFirst().institutions())).containsExactly("Mining Institute", "Small Mine");
        assertThat(labels(match.commonGround())).containsExactly("batteries");
    }

    @Test
    void saysTheCaseInTwoSentencesInBothLanguages() {
        world.region("DE11").strongIn("batteries");
        world.related("batteries", "copper mining", 8);
        world.region("SE33")
                .strongIn("batteries", 1)
                .holds("Mining Institute", Institution.Type.RESEARCH_INSTITUTE, "copper mining", 9);
        Match match = first(doingAndSeeking("batteries", "copper mining"));
        assertThat(match.sentence().in(Language.EN))
                .isEqualTo("You lack copper mining, a strength of the Region SE33 (Mining Institute)."
                        + " Common ground: batteries.");
        assertThat(match.sentence().in(Language.DE))
                .isEqualTo(
                        "Die Region SE33 bringt eine Stärke mit, die Ihnen fehlt: copper mining (de) (Mining Institute)."
                                + " Gemeinsame Basis: batteries (de).");
    }

    @Test
    void keepsNamesApartThatHaveAnAndOfTheirOwn() {
        world.region("SE33")
                .holds("Mining and Steel Institute", Institution.Type.RESEARCH_INSTITUTE, "mining", 9)
                .holds("Small Mine", Institution.Type.COMPANY, "mining", 2)
                .strongIn("batteries");
        assertThat(first(doingAndSeeking("batteries", "mining")).sentence().in(Language.EN))
                .contains("(Mining and Steel Institute as well as Small Mine)");
    }

    @Test
    void doesNotPretendWhereNothingIsAdded() {
        world.region("SE33").strongIn("ai");
        Match match = first(doing("ai"));
        assertThat(match.adds()).isEmpty();
        assertThat(match.sentence().in(Language.EN))
                .startsWith("No proven strength of the Region SE33 is known that you lack or could deepen.");
        assertThat(match.sentence().in(Language.DE)).startsWith("Die Region SE33: Es ist keine belegte Stärke bekannt");
    }

    @Test
    void callsNothingLackingThatHomeHolds() {
        world.region("DE14").strongIn("mining", 50);
        world.alias("DE1", "DE11", "DE14");
        for (int i = 1; i < 6; i++) {
            world.region("ES2" + i).strongIn("mining", i);
        }
        world.region("SE33").strongIn("mining", 90).strongIn("batteries");
        Match match = first(doingAndSeeking("batteries", "mining"));
        assertThat(added(match)).containsExactly("deepens mining");
        assertThat(match.sentence().in(Language.EN))
                .startsWith("The Region SE33 adds depth in mining (University of SE33).");
    }

    @Test
    void callsNothingLackingThatIsCloseToAnOwnField() {
        world.region("SE33").strongIn("fuel cells", 9);
        assertThat(added(first(doingAndSeeking("hydrogen", "fuel cells")))).containsExactly("deepens fuel cells");
        assertThat(added(first(doingAndSeeking("ai", "fuel cells")))).containsExactly("new fuel cells");
    }

    @Test
    void namesNoStrengthThatNoInstitutionShows() {
        world.region("SE33").holds("Lone Project", Institution.Type.COMPANY, "mining", 1);
        world.region("ES21").holds("Mining Consulting", Institution.Type.COMPANY, "mining", 9);
        world.region("NO06").holds("Mining Institute", Institution.Type.RESEARCH_INSTITUTE, "mining", 2);
        assertThat(world.matches(everything(doingAndSeeking("ai", "mining"))).matches())
                .allSatisfy(match -> assertThat(match.adds().isEmpty())
                        .as(match.region().id().value())
                        .isEqualTo(!match.region().id().value().equals("NO06")));
    }

    @Test
    void namesNoStrengthBeyondTheWorldsFirstFifty() {
        for (int i = 10; i < 61; i++) {
            world.region("SE" + i).strongIn("mining", 71 - i);
        }
        assertThat(world.matches(everything(doingAndSeeking("ai", "mining"))).matches())
                .filteredOn(match -> match.adds().isEmpty())
                .extracting(match -> match.region().id().value())
                .containsExactly("SE60");
    }

    @Test
    void putsClusterOrganisationsAndAgenciesFirst() {
        world.region("SE33")
                .holds("Big University", Institution.Type.UNIVERSITY, "ai", 50)
                .claims("AI Valley", Institution.Type.CLUSTER_ORGANISATION, "ai")
                .claims("Invest North", Institution.Type.AGENCY, "care");
        Match match = first(doing("ai"));
        assertThat(names(match.institutions())).containsExactly("AI Valley", "Invest North", "Big University");
    }

    @Test
    void saysInWhichMetropolitanAreaInstitutionsLie() {
        world.region("US-CA")
                .at(37.3, -121.9)
                .holds("Big University", Institution.Type.UNIVERSITY, "ai", 50)
                .claims("AI Valley", Institution.Type.CLUSTER_ORGANISATION, "ai");
        world.metropolitanArea("US-CA", "San Jose", 37.34, -121.89)
                .metropolitanArea("US-CA", "Los Angeles", 34.05, -118.24);
        Match match = first(doing("ai"));
        assertThat(match.institutions())
                .hasSize(2)
                .allSatisfy(institution -> assertThat(
                                match.metropolitanAreas().get(institution.id()).name())
                        .isEqualTo("San Jose"));
        assertThat(MatchJson.of(match, Language.EN).institutions())
                .extracting(MatchJson.Callable::metropolitanArea)
                .containsOnly("San Jose");
    }

    @Test
    void namesTheDoorsToTheRegionClustersBeforeAgenciesAndTheNearestFirst() {
        world.region("SE33")
                .claims("Security Cluster", Institution.Type.CLUSTER_ORGANISATION, "security")
                .claims("AI Agency", Institution.Type.AGENCY, "ai")
                .claims("AI Cluster", Institution.Type.CLUSTER_ORGANISATION, "ai")
                .claims("Care Cluster", Institution.Type.CLUSTER_ORGANISATION, "care")
                .strongIn("ai");
        world.related("ai", "security", 2);
        Match match = first(doing("ai"));
        assertThat(match.clusterOrganisations())
                .extracting(door -> door.institution().name())
                .containsExactly("AI Cluster", "AI Agency");
        assertThat(match.clusterOrganisations())
                .allMatch(door -> door.paidFromHomeBy().isEmpty());
        assertThat(match.firstAddress()).extracting(Institution::name).isEqualTo("AI Cluster");
    }

    @Test
    void anOrganisationOfAnotherTradeIsNoContactPoint() {
        world.region("SE33")
                .claims("Care Cluster", Institution.Type.CLUSTER_ORGANISATION, "care")
                .strongIn("ai");
        Match match = first(doing("ai"));
        assertThat(match.clusterOrganisations()).isEmpty();
        assertThat(match.firstAddress()).isNull();
        assertThat(names(match.institutions())).doesNotContain("Care Cluster");
    }

    @Test
    void leavesOutHeadOfficesAndSaysSo() {
        world.region("FR10").headOffice("National Centre", "ai", 90).strongIn("ai", 2);
        world.region("SE33").strongIn("ai", 5);
        List<Match> matches =
                world.matches(World.by(doing("ai"), "commonGround")).matches();
        assertThat(matches.getFirst().region().id().value()).isEqualTo("SE33");
        Match paris = matches.getLast();
        assertThat(codes(paris)).contains("booked-at-head-office");
        assertThat(names(paris.institutions())).doesNotContain("National Centre");
        assertThat(codes(matches.getFirst())).doesNotContain("booked-at-head-office");
    }

    @Test
    void warnsOfACompetitorWithTheSameCore() {
        world.region("SE33").strongIn("ai", 20).strongIn("security", 1);
        for (int i = 1; i <= 9; i++) {
            world.region("ES2" + i).strongIn("ai", 1).strongIn("mining", 9);
        }
        List<Match> matches = world.matches(everything(doing("ai"))).matches();
        assertThat(codes(matches.getFirst())).contains("head-on-competitor");
        assertThat(codes(matches.getLast())).doesNotContain("head-on-competitor");
    }

    @Test
    void namesTheFieldThatWasGradedAndNoFinerOne() {
        for (int i = 1; i <= 9; i++) {
            world.region("SE3" + i).strongIn("fuel cells", i).strongIn("hydrogen", i);
        }
        world.region("KR-11")
                .graded("energy", 3)
                .claims("Energy Institute", Institution.Type.RESEARCH_INSTITUTE, "energy")
                .participations(0);
        Match match = world.matches(everything(doingAndSeeking("ai", "fuel cells"))).matches().stream()
                .filter(m -> m.region().id().value().equals("KR-11"))
                .findFirst()
                .orElseThrow();
        assertThat(added(match)).containsExactly("new energy");
    }

    @Test
    void saysHowMuchIsKnown() {
        world.region("SE33").strongIn("ai").participations(200);
        world.region("ES21").strongIn("ai").participations(199);
        world.region("KR-11").graded("ai", 3).participations(0);
        world.region("US-MN").gradedBySource("ai", 3).participations(0);
        assertThat(world.matches(everything(doing("ai"))).matches())
                .extracting(match ->
                        match.region().id().value() + " " + match.coverage().level())
                .containsExactlyInAnyOrder("SE33 SOLID", "ES21 FAIR", "KR-11 THIN", "US-MN FAIR");
        Match thin = world.matches(everything(doing("ai"))).matches().stream()
                .filter(match -> match.coverage().level() == CoverageLevel.THIN)
                .findFirst()
                .orElseThrow();
        assertThat(codes(thin)).contains("thin-evidence");
        assertThat(thin.coverage().sources()).contains("world-regions");
    }

    @Test
    void saysPlainlyWhichPhaseNobodyPaysFor() {
        world.region("SE33").strongIn("ai");
        Match match = first(doing("ai"));
        assertThat(match.cautions())
                .filteredOn(caution -> caution.code().equals("phase-without-programme"))
                .singleElement()
                .satisfies(caution -> assertThat(caution.text().in(Language.EN))
                        .contains("first contact", "concept", "implementation"));
    }

    @Test
    void offersWhatTheRegionIsNearToAndLacks() {
        world.region("DE11").strongIn("batteries");
        world.related("batteries", "hydrogen", 8);
        world.region("SE33").strongIn("hydrogen");
        Match match = first(doing("batteries"));
        assertThat(labels(match.offers())).containsExactly("batteries");
        assertThat(match.offers().getFirst().worldRank()).isEqualTo(1);
    }

    @Test
    void givesContactsAndJointProjects() {
        world.region("SE33").strongIn("ai");
        world.jointProjects("DE11", "SE33", 4);
        var cluster = World.cluster(
                "c",
                doing("ai"),
                World.contact("c", "SE", "SE33"),
                World.contact("c", "SE", null),
                World.contact("c", "ES", null));
        Match match = world.matches(everything(cluster)).matches().getFirst();
        assertThat(match.contacts()).hasSize(2);
        assertThat(match.coProjects()).isEqualTo(4);
        assertThat(match.sentence().in(Language.EN))
                .startsWith("No proven strength of the Region SE33 is known that Cluster c lacks or could deepen.");
    }

    private Match first(Profile profile) {
        return world.matches(everything(profile)).matches().getFirst();
    }

    private static List<String> added(Match match) {
        return match.adds().stream()
                .map(added -> added.kind().key() + " " + added.field().label().in(Language.EN))
                .toList();
    }

    private static List<String> labels(List<Match.Strength> strengths) {
        return strengths.stream()
                .map(strength -> strength.field().label().in(Language.EN))
                .toList();
    }

    private static List<String> names(List<Institution> institutions) {
        return institutions.stream().map(Institution::name).toList();
    }

    private static List<String> codes(Match match) {
        return match.cautions().stream().map(Match.Caution::code).toList();
    }
}
