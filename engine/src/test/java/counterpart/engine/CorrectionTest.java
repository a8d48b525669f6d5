package counterpart.engine;

import static counterpart.engine.World.doingAndSeeking;
import static counterpart.engine.World.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import counterpart.engine.data.Correction;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Cluster.Sought;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Profile;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.ClusterMatch;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people know better than the data package.
class CorrectionTest {

    private static final String SOURCE = "https://example.org/annual-report";

    @Test
    void theListFollowsTheCorrectedProfileAtOnce() {
        try (Engine engine = world("batteries").engine()) {
            assertThat(first(engine)).isEqualTo("SE11");
            try (Engine corrected = engine.withCorrections(List.of(correction(
                    new Correction.Seeks(field("batteries"), 0), new Correction.Seeks(field("imaging"), 3))))) {
                assertThat(first(corrected)).isEqualTo("US-MN");
            }
            assertThat(first(engine)).isEqualTo("SE11");
        }
    }

    @Test
    void everythingThatLooksAtClustersSeesTheCorrection() {
        try (Engine engine = world("batteries").engine()) {
            String before = engine.data().version();
            double fitBefore = fit(engine, "US-MN");
            try (Engine corrected =
                    engine.withCorrections(List.of(correction(new Correction.Seeks(field("imaging"), 3))))) {
                assertThat(fit(corrected, "US-MN")).isGreaterThan(fitBefore);
                assertThat(corrected.data().version()).isNotEqualTo(before);
            }
            assertThat(fit(engine, "US-MN")).isEqualTo(fitBefore);
        }
    }

    @Test
    void clustersAreFoundByWhatIsCorrected() {
        try (Engine engine = world("batteries").engine()) {
            assertThat(found(engine, "Ada Ltd")).isEmpty();
            try (Engine corrected = engine.withCorrections(List.of(correction(
                            new Correction.Member("Ada Ltd", true),
                            new Correction.Own(field("imaging"), 3),
                            new Correction.Own(field("surgery"), 0))));
                    Engine withdrawn = corrected.withCorrections(List.of())) {
                assertThat(found(corrected, "Ada Ltd")).containsExactly("c");
                assertThat(corrected.search().suggest("ada l", 3).get("cluster"))
                        .containsExactly("c");
                assertThat(corrected.search().suggest("imag", 3).get("field")).hasSize(1);
                assertThat(found(corrected, "imaging")).containsExactly("c");
                assertThat(found(corrected, "surgery")).isEmpty();
                assertThat(found(withdrawn, "Ada Ltd")).isEmpty();
                assertThat(found(withdrawn, "surgery")).containsExactly("c");
            }
        }
    }

    @Test
    void enginesThatShareAnIndexAreClosedInAnyOrder() {
        Engine engine = world("batteries").engine();
        Engine corrected = engine.withCorrections(List.of(correction(new Correction.Member("Ada Ltd", true))));
        engine.close();
        engine.close();
        assertThat(found(corrected, "Ada Ltd")).containsExactly("c");
        assertThat(first(corrected)).isEqualTo("SE11");
        corrected.close();
        assertThatIllegalStateException().isThrownBy(() -> found(corrected, "Ada Ltd"));
        assertThatIllegalStateException().isThrownBy(() -> corrected.withCorrections(List.of()));
    }

    private static List<String> found(Engine engine, String text) {
        return engine.search().clusters(text, 0, 10).items().stream()
                .map(Cluster::id)
                .toList();
    }

    @Test
    void aCorrectionSurvivesTheNextPackageAndLetsItsOtherNewsThrough() {
        Correction correction = correction(new Correction.Seeks(field("imaging"), 3));
        Dataset imported = world("batteries", "hydrogen").dataset("next").withCorrections(List.of(correction));
        assertThat(imported.cluster("c").profile().sought())
                .extracting(WeightedField::field)
                .containsExactly(field("batteries"), field("hydrogen"), field("imaging"));
    }

    @Test
    void withoutCorrectionsThePackageHoldsAgain() {
        Dataset dataset = world("batteries").dataset();
        Cluster asImported = dataset.cluster("c");
        String version = dataset.version();
        Dataset withdrawn = dataset.withCorrections(List.of(correction(new Correction.Member("Ada Ltd", true))))
                .withCorrections(List.of());
        assertThat(withdrawn.cluster("c")).isEqualTo(asImported);
        assertThat(withdrawn.version()).isEqualTo(version);
    }

    @Test
    void whatIsCorrectedSaysWhereItComesFrom() {
        Contact contact = World.contact("c", "US", "US-MN");
        Cluster corrected = corrected(
                new Correction.Seeks(field("imaging"), 2),
                new Correction.Link(contact, true),
                new Correction.Member("Ada Ltd", true));
        assertThat(corrected.soughtFields())
                .contains(new Sought(new WeightedField(field("imaging"), 2), "stated", SOURCE));
        assertThat(corrected.contacts()).singleElement().satisfies(kept -> {
            assertThat(kept.sourceUrl()).isEqualTo(SOURCE);
            assertThat(kept.confidence()).isEqualTo("sourced");
        });
        assertThat(corrected.members()).containsExactly("Ada Ltd");
        assertThat(corrected.sources()).contains(SOURCE);
    }

    @Test
    void aLaterCorrectionHolds() {
        Contact contact = World.contact("c", "US", "US-MN");
        Cluster corrected = corrected(
                new Correction.Own(field("ai"), 1),
                new Correction.Own(field("ai"), 3),
                new Correction.Link(contact, true),
                new Correction.Link(contact, false),
                new Correction.Member("Ada Ltd", true),
                new Correction.Member("Ada Ltd", false));
        assertThat(corrected.profile().own()).contains(new WeightedField(field("ai"), 3));
        assertThat(corrected.contacts()).isEmpty();
        assertThat(corrected.members()).isEmpty();
    }

    @Test
    void aProfileIsNeverEmptied() {
        Cluster corrected =
                corrected(new Correction.Own(field("surgery"), 0), new Correction.Seeks(field("batteries"), 0));
        assertThat(corrected.profile()).isEqualTo(doingAndSeeking("surgery", "batteries"));
    }

    private static Cluster corrected(Correction.Change... changes) {
        return world("batteries")
                .dataset()
                .withCorrections(List.of(correction(changes)))
                .cluster("c");
    }

    private static Correction correction(Correction.Change... changes) {
        return new Correction("c", List.of(changes), SOURCE, World.TODAY, "sourced");
    }

    private static World world(String... sought) {
        World world = new World();
        world.region("SE11").strongIn("batteries").strongIn("surgery");
        world.region("US-MN").strongIn("imaging").strongIn("surgery");
        world.region("ES21").strongIn("mining");
        return world.cluster(World.cluster("c", new Profile(World.weighted("surgery"), World.weighted(sought))));
    }

    private static String first(Engine engine) {
        Match first = engine.ranking()
                .match(MatchQuery.of(engine.data().cluster("c"), World.TODAY))
                .matches()
                .getFirst();
        return first.region().id().value();
    }

    private static double fit(Engine engine, String region) {
        return engine.ranking().clustersFor(new RegionId(region), World.TODAY).stream()
                .mapToDouble(ClusterMatch::score)
                .findFirst()
                .orElseThrow();
    }
}
