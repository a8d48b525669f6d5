package counterpart.engine;

import static counterpart.engine.World.doingAndSeeking;
import static counterpart.engine.World.field;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.Dataset;
import counterpart.engine.matching.ClusterMatch;
import counterpart.engine.matching.Match;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Cluster.Sought;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Correction;
import counterpart.engine.model.Profile;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people know better than the data package.
class CorrectionTest {

    private static final String SOURCE = "https://example.org/annual-report";

    @Test
    void theListFollowsTheCorrectedProfileAtOnce() {
        try (MatchEngine engine = world("batteries").engine()) {
            assertThat(first(engine)).isEqualTo("SE11");
            engine.correct(List.of(correction(
                    new Correction.Seeks(field("batteries"), 0), new Correction.Seeks(field("imaging"), 3))));
            assertThat(first(engine)).isEqualTo("US-MN");
        }
    }

    @Test
    void everythingThatLooksAtClustersSeesTheCorrection() {
        try (MatchEngine engine = world("batteries").engine()) {
            String before = engine.dataset().version();
            double fitBefore = fit(engine, "US-MN");
            engine.correct(List.of(correction(new Correction.Seeks(field("imaging"), 3))));
            assertThat(fit(engine, "US-MN")).isGreaterThan(fitBefore);
            assertThat(engine.dataset().version()).isNotEqualTo(before);
        }
    }

    @Test
    void clustersAreFoundByWhatIsCorrected() {
        try (MatchEngine engine = world("batteries").engine()) {
            assertThat(found(engine, "Ada Ltd")).isEmpty();
            engine.correct(List.of(correction(
                    new Correction.Member("Ada Ltd", true),
                    new Correction.Own(field("imaging"), 3),
                    new Correction.Own(field("surgery"), 0))));
            assertThat(found(engine, "Ada Ltd")).containsExactly("c");
            assertThat(engine.suggest("ada l", 3).get("cluster")).containsExactly("c");
            assertThat(engine.suggest("imag", 3).get("field")).hasSize(1);
            assertThat(found(engine, "imaging")).containsExactly("c");
            assertThat(found(engine, "surgery")).isEmpty();
            engine.correct(List.of());
            assertThat(found(engine, "Ada Ltd")).isEmpty();
            assertThat(found(engine, "surgery")).containsExactly("c");
        }
    }

    private static List<String> found(MatchEngine engine, String text) {
        return engine.clusters(text, 0, 10).items().stream().map(Cluster::id).toList();
    }

    @Test
    void aCorrectionSurvivesTheNextPackageAndLetsItsOtherNewsThrough() {
        Correction correction = correction(new Correction.Seeks(field("imaging"), 3));
        Dataset imported = world("batteries", "hydrogen").dataset("next");
        imported.correct(List.of(correction));
        assertThat(imported.cluster("c").profile().sought())
                .extracting(WeightedField::field)
                .containsExactly(field("batteries"), field("hydrogen"), field("imaging"));
    }

    @Test
    void withoutCorrectionsThePackageHoldsAgain() {
        Dataset dataset = world("batteries").dataset();
        Cluster asImported = dataset.cluster("c");
        String version = dataset.version();
        dataset.correct(List.of(correction(new Correction.Member("Ada Ltd", true))));
        dataset.correct(List.of());
        assertThat(dataset.cluster("c")).isEqualTo(asImported);
        assertThat(dataset.version()).isEqualTo(version);
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
        Dataset dataset = world("batteries").dataset();
        dataset.correct(List.of(correction(changes)));
        return dataset.cluster("c");
    }

    private static Correction correction(Correction.Change... changes) {
        return new Correction("c", List.of(changes), SOURCE, World.TODAY, "sourced");
    }

    private static World world(String... sought) {
        World world = new World();
        world.region("SE11").strongIn("batteries");
        world.region("US-MN").strongIn("imaging");
        world.region("ES21").strongIn("mining");
        return world.cluster(World.cluster("c", new Profile(World.weighted("surgery"), World.weighted(sought))));
    }

    private static String first(MatchEngine engine) {
        Match first = engine.match(MatchQuery.of(engine.dataset().cluster("c"), World.TODAY))
                .matches()
                .getFirst();
        return first.region().id().value();
    }

    private static double fit(MatchEngine engine, String region) {
        return engine.clustersFor(new RegionId(region), World.TODAY).stream()
                .mapToDouble(ClusterMatch::score)
                .findFirst()
                .orElseThrow();
    }
}
