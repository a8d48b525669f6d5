package counterpart.engine.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.Engine;
import counterpart.engine.World;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import counterpart.engine.model.RegionId;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DetailsTest {

    private static final RegionId SWEDEN = new RegionId("SE33");

    private final World world = new World();

    @Test
    void sharesARegionsStrengthAmongTheFieldsOfTheTree() {
        world.region("SE33").strongIn("copper mining", 8).strongIn("ai", 2).strongIn("computing", 2);
        world.region("ES21").strongIn("ai", 9).strongIn("care", 9);
        RegionDetail portrait = region("SE33");
        assertThat(portrait.tree())
                .extracting(branch -> branch.field().label().in(Language.EN))
                .containsExactly("engineering", "natural sciences");
        assertThat(portrait.tree().stream()
                        .mapToDouble(RegionDetail.Branch::share)
                        .sum())
                .isEqualTo(1, within(1e-9));
        RegionDetail.Branch computing = portrait.tree().get(1);
        assertThat(computing.leaves()).hasSize(2);
        assertThat(computing.leaves().getFirst().field())
                .map(field -> field.label().in(Language.EN))
                .contains("ai");
        assertThat(computing.leaves().getFirst().worldRank()).isEqualTo(2);
        assertThat(computing.leaves().getLast().field()).isEmpty();
        assertThat(computing.leaves().stream()
                        .mapToDouble(RegionDetail.Leaf::share)
                        .sum())
                .isEqualTo(computing.share(), within(1e-9));
    }

    @Test
    void namesTheFieldsOfWhichARegionHasMoreThanItsSizeLetsExpect() {
        world.region("SE33").strongIn("fuel cells", 8).strongIn("ai", 2);
        world.region("ES21").strongIn("ai", 30);
        assertThat(region("SE33").special()).singleElement().satisfies(special -> {
            assertThat(special.field().label().in(Language.EN)).isIn("hydrogen", "fuel cells");
            assertThat(special.evidence()).isEqualTo(8);
            // expected: 10 of 40 pieces of evidence are the region's, 8 are on the field
            assertThat(special.quotient()).isEqualTo((8 + 2) / (2.0 + 2), within(1e-9));
            assertThat(special.worldRank()).isEqualTo(1);
        });
    }

    @Test
    void doesNotCountWhatIsBookedAtHeadOffices() {
        world.region("SE33").strongIn("ai", 2).headOffice("Institute of Everywhere", "mining", 50);
        world.region("ES21").strongIn("ai", 30);
        assertThat(region("SE33").special()).isEmpty();
    }

    @Test
    void countsLinksByYearAndWithBadenWuerttemberg() {
        world.region("SE33").strongIn("ai", 2);
        world.region("ES21").strongIn("ai", 2);
        world.jointProjects("DE11", "SE33", 4).jointProjects("ES21", "SE33", 3);
        RegionDetail portrait = region("SE33");
        assertThat(portrait.years())
                .containsExactly(new RegionDetail.Year(2023, 7, 2, 4, 0), new RegionDetail.Year(2024, 0, 0, 0, 1));
        assertThat(portrait.projectsWithHome()).isEqualTo(4);
        assertThat(portrait.homeLinks()).singleElement().satisfies(link -> {
            assertThat(link.home().id()).isEqualTo(new RegionId("DE11"));
            assertThat(link.lastYear()).isEqualTo(2023);
        });
        assertThat(region("ES21").homeLinks()).isEmpty();
    }

    @Test
    void ranksAnInstitutionAmongAllWithTheField() {
        world.region("SE33")
                .holds("Small", Institution.Type.COMPANY, "ai", 1)
                .holds("Small", Institution.Type.COMPANY, "mining", 3);
        world.region("ES21")
                .holds("Big", Institution.Type.COMPANY, "ai", 9)
                .claims("Big", Institution.Type.COMPANY, "care");
        try (Engine engine = world.engine()) {
            InstitutionDetail small = engine.details().institution("se33-small");
            assertThat(small.held())
                    .extracting(held -> held.field().label().in(Language.EN))
                    .containsExactly("mining", "ai");
            assertThat(small.held()).extracting(InstitutionDetail.Held::rank).containsExactly(1, 2);
            assertThat(small.held()).extracting(InstitutionDetail.Held::of).containsExactly(1, 2);
            InstitutionDetail.Held claimed =
                    engine.details().institution("es21-big").held().getLast();
            assertThat(claimed.rank()).isZero();
            assertThat(small.ids()).isEmpty();
        }
    }

    @Test
    void saysWhichClustersNeedWhatAnInstitutionHolds() {
        world.cluster(World.cluster("miners", World.doingAndSeeking("mining", "ai")))
                .cluster(World.cluster("carers", World.doingAndSeeking("care", "imaging")));
        world.region("SE33").strongIn("ai", 3).strongIn("computing", 3);
        world.region("ES21").strongIn("imaging", 3);
        try (Engine engine = world.engine()) {
            assertThat(engine.details().institution("se33-university-of-se33").uses())
                    .singleElement()
                    .satisfies(use -> {
                        assertThat(use.cluster().id()).isEqualTo("miners");
                        assertThat(use.fields())
                                .extracting(field -> field.label().in(Language.EN))
                                .containsExactly("ai");
                    });
        }
    }

    @Test
    void tellsWhoIsStrongInAFieldAndHowBadenWuerttembergStands() {
        Cluster owner = World.cluster("robots", World.doingAndSeeking("ai", "mining"));
        world.cluster(owner).cluster(World.cluster("miners", World.doingAndSeeking("copper mining", "ai")));
        world.region("DE11").strongIn("ai", 1).strongIn("care", 5);
        world.region("SE33").strongIn("ai", 9);
        world.region("ES21").strongIn("care", 9);
        FieldDetail portrait = field("ai");
        assertThat(portrait.ancestors())
                .extracting(field -> field.label().in(Language.EN))
                .containsExactly("natural sciences", "computing");
        assertThat(portrait.children()).isEmpty();
        assertThat(portrait.regions()).isEqualTo(2);
        assertThat(portrait.leaders())
                .extracting(one -> one.region().id().value())
                .containsExactly("SE33", "DE11");
        assertThat(portrait.leaders().getFirst().strength().institutions()).hasSize(1);
        assertThat(portrait.home())
                .extracting(one -> one.strength().worldRank())
                .containsExactly(2);
        assertThat(portrait.owners()).containsExactly(owner);
        assertThat(portrait.seekers()).extracting(Cluster::id).containsExactly("miners");
        assertThat(field("mining").owners()).extracting(Cluster::id).containsExactly("miners");
        assertThat(field("computing").children())
                .extracting(one -> one.label().in(Language.EN))
                .containsExactly("ai", "security");
    }

    @Test
    void showsWhatLiesNearAndHowTheseAreLinked() {
        world.region("SE33").strongIn("ai", 9);
        world.related("ai", "surgery", 5)
                .related("ai", "imaging", 9)
                .related("surgery", "imaging", 5)
                .related("care", "mining", 50);
        FieldDetail portrait = field("ai");
        assertThat(portrait.near())
                .extracting(one -> one.field().label().in(Language.EN))
                .containsExactlyInAnyOrder("imaging", "surgery");
        assertThat(portrait.near())
                .allSatisfy(one -> assertThat(one.relatedness()).isBetween(1e-9, 1.0));
        assertThat(portrait.links())
                .singleElement()
                .satisfies(link -> assertThat(link.relatedness()).isPositive());
        assertThat(field("computing").near())
                .extracting(one -> one.field().label().in(Language.EN))
                .containsExactlyInAnyOrder("imaging", "surgery");
        assertThat(field("fuel cells").near()).isEmpty();
    }

    @Test
    void saysWhomAProgrammeCouldPay() {
        world.cluster(World.cluster("miners", World.doing("mining")))
                .cluster(World.cluster("carers", World.doing("care")));
        world.region("SE33").strongIn("mining");
        world.region("ES21").strongIn("mining");
        world.programme(programme());
        try (Engine engine = world.engine()) {
            ProgrammeDetail portrait = engine.details().programme("mines", World.TODAY);
            assertThat(portrait.clusters()).extracting(Cluster::id).containsExactly("miners");
            assertThat(portrait.regions()).extracting(region -> region.id()).containsExactly(SWEDEN);
            assertThat(portrait.funding().fundable()).isTrue();
            assertThat(engine.details()
                            .programme("mines", World.TODAY.plusYears(5))
                            .funding()
                            .needsCheck())
                    .isTrue();
        }
    }

    @Test
    void groupsInstitutionsByTheMetropolitanAreasAroundThem() {
        world.region("US-CA").at(37.3, -121.9).strongIn("ai", 3).strongIn("care", 1);
        world.region("SE33").at(37.3, -121.9).strongIn("ai", 3);
        world.metropolitanArea("US-CA", "Los Angeles", 34.05, -118.24)
                .metropolitanArea("US-CA", "San Jose", 37.34, -121.89);
        Dataset dataset = world.dataset();
        assertThat(MetropolitanAreaDetail.of(dataset.region(new RegionId("US-CA")), dataset))
                .singleElement()
                .satisfies(detail -> {
                    assertThat(detail.area().name()).isEqualTo("San Jose");
                    assertThat(detail.institutions())
                            .containsExactlyElementsOf(dataset.institutionsIn(new RegionId("US-CA")));
                });
        assertThat(MetropolitanAreaDetail.of(dataset.region(SWEDEN), dataset)).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        try (Engine engine = world.engine()) {
            assertThatThrownBy(() -> engine.details().programme("none", World.TODAY))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining("none");
            assertThatThrownBy(() -> engine.details().institution("none")).isInstanceOf(NoSuchElementException.class);
        }
    }

    private RegionDetail region(String id) {
        try (Engine engine = world.engine()) {
            return engine.details().region(new RegionId(id));
        }
    }

    private FieldDetail field(String name) {
        try (Engine engine = world.engine()) {
            return engine.details().field(World.field(name));
        }
    }

    private static Programme programme() {
        return new Programme(
                "mines",
                World.text("Mines", "Gruben"),
                "an agency",
                Programme.Phase.CONTACT,
                Programme.Status.OPEN,
                "always",
                LocalDate.of(2025, 12, 1),
                Programme.PartnerFunding.OWN_AGENCY,
                false,
                true,
                List.of("SE", "DE"),
                List.of(),
                null,
                List.of(),
                List.of(World.field("mining")),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                List.of(),
                List.of(),
                "sourced");
    }
}
