package counterpart.engine.ranking.input;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Programme.Contribution;
import counterpart.engine.model.Programme.PartnerFunding;
import counterpart.engine.model.Programme.Phase;
import counterpart.engine.model.Programme.Renewal;
import counterpart.engine.model.Programme.Status;
import counterpart.engine.model.Programme.Validity;
import counterpart.engine.model.RegionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class FundingRulesTest {

    private static final Cluster CLUSTER = World.cluster("c", World.doing("ai"));

    private final World world = new World();

    @Test
    void reachesTheCountriesAndPlacesItNames() {
        world.region("SE33");
        world.region("ES21");
        world.alias("ES2", "ES21");
        world.programme(programme("country").countries("SE").build());
        world.programme(programme("place").countries("ES").places("ES2").build());
        world.programme(programme("world").worldwide().build());
        assertThat(fitting("SE33")).containsExactly("country", "world");
        assertThat(fitting("ES21")).containsExactly("place", "world");
    }

    @Test
    void doesNotTakeUnknownCountriesForAYes() {
        world.region("SE33");
        world.programme(programme("unknown").build());
        assertThat(fitting("SE33")).isEmpty();
    }

    @Test
    void isLimitedToTopicsAndHomesWhereItSaysSo() {
        world.region("SE33");
        world.programme(
                programme("ai only").worldwide().topics("natural sciences").build());
        world.programme(programme("care only").worldwide().topics("care").build());
        world.programme(programme("elsewhere").worldwide().home("DE13").build());
        world.programme(programme("here").worldwide().home("DE11").build());
        assertThat(fitting("SE33")).containsExactly("ai only", "here");
    }

    @Test
    void putsFundableFirstThenWhatNeedsACheckThenPrecedents() {
        world.region("SE33");
        world.programme(programme("a closed").worldwide().status(Status.CLOSED).build());
        world.programme(programme("b stale").worldwide().asOf("2023-12-31").build());
        world.programme(programme("c same pot")
                .worldwide()
                .paidBy(PartnerFunding.SAME_PROGRAMME)
                .build());
        world.programme(programme("d own agency").worldwide().build());
        assertThat(fitting("SE33")).containsExactly("d own agency", "c same pot", "b stale", "a closed");
    }

    @Test
    void isFundableWhileItsFactsAreAtMostTwoYearsOld() {
        Programme programme = programme("p").asOf("2024-01-15").build();
        assertThat(FundingRules.fundable(programme, LocalDate.of(2026, 1, 15))).isTrue();
        assertThat(FundingRules.fundable(programme, LocalDate.of(2026, 1, 16))).isFalse();
        assertThat(FundingRules.needsCheck(programme, LocalDate.of(2026, 1, 16)))
                .isTrue();
        assertThat(FundingRules.needsCheck(programme, LocalDate.of(2024, 1, 14)))
                .isTrue();
    }

    @Test
    void isFundableUntilItEndsWhereTheEndIsKnown() {
        Programme programme = programme("p")
                .asOf("2021-03-01")
                .validity(Renewal.PROGRAMME, null, "2027-12-31")
                .build();
        assertThat(FundingRules.fundable(programme, LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(FundingRules.fundable(programme, LocalDate.of(2028, 1, 1))).isFalse();
        Programme endless = programme("p")
                .asOf("2021-03-01")
                .validity(Renewal.PROGRAMME, null, null)
                .build();
        assertThat(FundingRules.fundable(endless, LocalDate.of(2030, 1, 1))).isTrue();
    }

    @Test
    void countsTwoRoundsFromTheLastCall() {
        Programme programme = programme("p")
                .asOf("2023-01-15")
                .validity(Renewal.YEARLY, "2024-06-30", null)
                .build();
        assertThat(FundingRules.fundable(programme, LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(FundingRules.fundable(programme, LocalDate.of(2026, 7, 1))).isFalse();
    }

    @Test
    void doesNotRelyOnFactsWithoutDate() {
        Programme programme = programme("p").undated().build();
        assertThat(FundingRules.needsCheck(programme, World.TODAY)).isTrue();
    }

    @Test
    void isNotFundableWhereItPaysThePartnerOnly() {
        Programme programme = programme("p").forPartnerOnly().build();
        assertThat(FundingRules.fundable(programme, World.TODAY)).isFalse();
        assertThat(FundingRules.offers(programme, Optional.empty())).isFalse();
    }

    @Test
    void neverPaysOutOfAClosedProgramme() {
        Programme programme = programme("p").status(Status.CLOSED).build();
        assertThat(FundingRules.fundable(programme, World.TODAY)).isFalse();
        assertThat(FundingRules.needsCheck(programme, World.TODAY)).isFalse();
        assertThat(FundingRules.offers(programme, Optional.empty())).isFalse();
    }

    @Test
    void offersNothingToClustersThatMayNotApply() {
        assertThat(FundingRules.offers(programme("p").openToBw(false).build(), Optional.of(CLUSTER)))
                .isFalse();
        assertThat(FundingRules.offers(programme("p").openToBw(true).build(), Optional.of(CLUSTER)))
                .isTrue();
        assertThat(FundingRules.offers(programme("p").home("DE14").build(), Optional.of(CLUSTER)))
                .isFalse();
    }

    private List<String> fitting(String region) {
        return new FundingRules(world.dataset())
                .fitting(Optional.of(CLUSTER), Optional.of(new RegionId(region)), World.TODAY).stream()
                        .map(Programme::id)
                        .toList();
    }

    @Test
    void saysWhichProgrammesPayClustersAtHome() {
        world.region("SE33");
        world.programme(programme("clusters")
                .countries("SE")
                .whoCanApply("Cluster organisations")
                .build());
        world.programme(programme("precedent")
                .countries("SE")
                .whoCanApply("networks and clusters")
                .status(Status.CLOSED)
                .build());
        world.programme(
                programme("companies").countries("SE").whoCanApply("companies").build());
        world.programme(
                programme("anywhere").worldwide().whoCanApply("clusters").build());
        world.programme(
                programme("elsewhere").countries("NO").whoCanApply("clusters").build());
        world.programme(programme("one purse")
                .countries("SE")
                .whoCanApply("clusters")
                .paidBy(PartnerFunding.SAME_PROGRAMME)
                .build());
        assertThat(new FundingRules(world.dataset()).payingClustersAtHome(new RegionId("SE33"), World.TODAY))
                .extracting(Programme::id)
                .containsExactly("clusters", "precedent");
    }

    /// A recurring programme for implementation, partners paid by their own agency, facts half a year old.
    public static Builder programme(String id) {
        return new Builder(id);
    }

    public static final class Builder {

        private final String id;
        private Status status = Status.RECURRING;
        private @Nullable LocalDate asOf = World.TODAY.minusMonths(6);
        private PartnerFunding paidBy = PartnerFunding.OWN_AGENCY;
        private boolean worldwide;
        private List<String> countries = List.of();
        private List<String> places = List.of();
        private @Nullable Boolean openToBw;
        private List<String> home = List.of();
        private List<FieldCode> topics = List.of();
        private List<String> whoCanApply = List.of();
        private boolean partnerOnly;
        private Validity validity = new Validity(Renewal.UNKNOWN, null, null);

        private Builder(String id) {
            this.id = id;
        }

        public Builder status(Status value) {
            status = value;
            return this;
        }

        public Builder asOf(String date) {
            asOf = LocalDate.parse(date);
            return this;
        }

        public Builder undated() {
            asOf = null;
            return this;
        }

        Builder forPartnerOnly() {
            partnerOnly = true;
            return this;
        }

        public Builder validity(Renewal renewal, @Nullable String lastCallClose, @Nullable String until) {
            validity = new Validity(renewal, date(lastCallClose), date(until));
            return this;
        }

        private static @Nullable LocalDate date(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }

        Builder paidBy(PartnerFunding value) {
            paidBy = value;
            return this;
        }

        Builder worldwide() {
            worldwide = true;
            return this;
        }

        Builder countries(String... codes) {
            countries = List.of(codes);
            return this;
        }

        public Builder places(String... codes) {
            places = List.of(codes);
            return this;
        }

        Builder openToBw(boolean value) {
            openToBw = value;
            return this;
        }

        Builder home(String... nuts3) {
            home = List.of(nuts3);
            return this;
        }

        Builder topics(String... fields) {
            topics = List.of(fields).stream().map(World::field).toList();
            return this;
        }

        Builder whoCanApply(String... who) {
            whoCanApply = List.of(who);
            return this;
        }

        public Programme build() {
            return new Programme(
                    id,
                    Localised.same(id),
                    "a funder",
                    Phase.IMPLEMENTATION,
                    status,
                    "every year",
                    asOf,
                    paidBy,
                    worldwide,
                    true,
                    countries,
                    places,
                    openToBw,
                    home,
                    topics,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    whoCanApply,
                    List.of(),
                    List.of(),
                    "sourced",
                    new Programme.Particulars(OptionalLong.empty(), "", List.of(), new TreeMap<>(), List.of()),
                    new Programme.Payment(
                            Contribution.MONEY, "a funder", paidBy, new TreeMap<>(), Localised.same(id), partnerOnly),
                    validity);
        }
    }
}
