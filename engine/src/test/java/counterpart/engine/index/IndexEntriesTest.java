package counterpart.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.FieldTerm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexEntriesTest {

    private static final FieldCode LASERS = new FieldCode("/23/43/1");
    private static final RegionId ALSACE = new RegionId("FRF1");
    private static final VectorField SPACE = new VectorField("strength");

    @Test
    void namesAFieldByItsLabelsAndFindsItByItsTermsWithTheirWeights() {
        IndexEntry field = entry(EntryKind.FIELD, "/23/43/1");
        assertThat(field.names())
                .isEqualTo(Map.of(Language.DE, List.of("Laserphysik"), Language.EN, List.of("laser physics")));
        assertThat(field.texts()).isEqualTo(Map.of(Language.DE, List.of(new IndexEntry.Text("Strahlquelle", 0.5))));
        assertThat(field.facets()).isEqualTo(Map.of("field", List.of("/23/43/1", "/23/43", "/23")));
    }

    @Test
    void findsARegionByTheCitiesThatMatterThere() {
        IndexEntry region = entry(EntryKind.REGION, "FRF1");
        assertThat(region.texts().getOrDefault(Language.EN, List.of()))
                .extracting(IndexEntry.Text::words)
                .containsExactly("Strasbourg", "Mulhouse");
        assertThat(region.facets()).isEqualTo(Map.of("country", List.of("FR")));
        assertThat(region.prominence()).isEqualTo(Math.log(1 + 500));
    }

    @Test
    void givesAnInstitutionTheFieldsAboveItsCompetencesAsFacets() {
        IndexEntry institution = entry(EntryKind.INSTITUTION, "unistra");
        assertThat(institution.names().getOrDefault(Language.DE, List.of()))
                .containsExactly("Université de Strasbourg", "UNISTRA");
        assertThat(institution.facets())
                .isEqualTo(Map.of(
                        "type", List.of("university"),
                        "region", List.of("FRF1"),
                        "country", List.of("FR"),
                        "field", List.of("/23/43/1", "/23/43", "/23")));
    }

    @Test
    void findsAClusterByThemesMembersCityAndFields() {
        assertThat(entry(EntryKind.CLUSTER, "photonics-bw").texts().getOrDefault(Language.DE, List.of()))
                .extracting(IndexEntry.Text::words)
                .containsExactly("photonics", "Zeiss", "Oberkochen", "Laserphysik");
    }

    @Test
    void attachesTheVectorsGivenForAThing() {
        assertThat(entry(EntryKind.REGION, "FRF1").vectors()).containsOnlyKeys(SPACE);
        assertThat(entry(EntryKind.FIELD, "/23/43/1").vectors()).isEmpty();
    }

    @Test
    void putsTheFieldsFirst() {
        assertThat(IndexEntries.of(world(), (kind, id) -> Map.of()))
                .extracting(IndexEntry::kind)
                .startsWith(EntryKind.FIELD)
                .endsWith(EntryKind.CLUSTER);
    }

    @Test
    void makesAnEntryWhenItIsRead() {
        List<String> made = new ArrayList<>();
        Iterator<IndexEntry> entries = IndexEntries.of(world(), (kind, id) -> {
                    made.add(id);
                    return Map.of();
                })
                .iterator();
        while (entries.next().kind() != EntryKind.INSTITUTION) {
            made.clear();
        }
        assertThat(made).hasSize(1);
    }

    private static IndexEntry entry(EntryKind kind, String id) {
        return IndexEntries.of(world(), IndexEntriesTest::vectors)
                .filter(entry -> entry.kind() == kind && entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<VectorField, SparseVector> vectors(EntryKind kind, String id) {
        return kind == EntryKind.REGION ? Map.of(SPACE, SparseVector.of(new double[] {1})) : Map.of();
    }

    private static Dataset world() {
        Stream<Institution> alsace = Stream.concat(
                Stream.of(
                        institution("unistra", "Université de Strasbourg", "UNISTRA", "Strasbourg", 300),
                        institution("uha", "Université de Haute-Alsace", null, "Mulhouse", 198),
                        institution("odd", "Misplaced", null, "Paris", 1)),
                IntStream.range(0, 2).mapToObj(i -> institution("homeless" + i, "Nowhere", null, null, 0)));
        Cluster cluster = new Cluster(
                "photonics-bw",
                Localised.same("Photonics BW"),
                "network",
                "Oberkochen",
                "DE11D",
                new RegionId("DE11"),
                null,
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of("photonics"),
                new Profile(List.of(new WeightedField(LASERS, 1)), List.of()),
                List.of(),
                List.of("Zeiss"),
                List.of(),
                "sourced",
                List.of());
        return new Dataset(new Dataset.Tables(
                "v",
                List.of(),
                List.of(new Field(LASERS, World.text("laser physics", "Laserphysik"), "")),
                List.of(new FieldTerm(LASERS, Language.DE, "Strahlquelle", 0.5, "test")),
                List.of(),
                List.of(new Region(
                        ALSACE,
                        "FR",
                        Region.Kind.NUTS2,
                        World.text("Alsace", "Elsass"),
                        new GeoPoint(48.6, 7.75),
                        500,
                        OptionalInt.empty(),
                        false,
                        "test")),
                Map.of(),
                List.of(),
                alsace.toList(),
                List.of(),
                List.of(),
                List.of(new Competence("unistra", LASERS, 1, 1, 0, 2021, 2024, 0, "test")),
                List.of(),
                List.of(),
                List.of(cluster),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>()));
    }

    private static Institution institution(
            String id, String name, @Nullable String shortName, @Nullable String city, int participations) {
        return new Institution(
                id,
                name,
                shortName,
                Institution.Type.UNIVERSITY,
                ALSACE,
                city,
                new GeoPoint(48.6, 7.75),
                null,
                null,
                false,
                participations,
                "test");
    }
}
