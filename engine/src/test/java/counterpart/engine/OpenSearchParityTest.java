package counterpart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.fieldrecognition.need.Side;
import counterpart.engine.index.opensearch.OpenSearchProcess;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import counterpart.engine.model.indexing.IndexLocation;
import counterpart.engine.model.indexing.OpenSearchSettings;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.input.VectorFields;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the committed data, OpenSearch and the embedded index answer the same, to the last digit. Every fifth question is
/// asked; `-Dcounterpart.parity.step=1` asks all.
class OpenSearchParityTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 23);
    private static final int STEP = Integer.getInteger("counterpart.parity.step", 5);
    private static final int LIMIT = 12;

    @TempDir
    static Path directory;

    private static @Nullable EngineData data;
    private static @Nullable Engine lucene;
    private static @Nullable Engine openSearch;
    private static @Nullable CompetenceIndex ours;
    private static @Nullable CompetenceIndex theirs;

    @BeforeAll
    static void open() {
        EngineData computed = EngineData.computed(DatasetReader.load(DataPackage.embedded()), Progress.SILENT);
        data = computed;
        OpenSearchSettings settings = OpenSearchProcess.shared().settings();
        IndexBuilder builder = new IndexBuilder(computed.dataset(), computed.model());
        lucene = Engine.of(computed, IndexLocation.embedded(directory), Progress.SILENT);
        openSearch = Engine.of(computed, IndexLocation.in(settings, directory), Progress.SILENT);
        ours = builder.open(IndexLocation.embedded(directory), Progress.SILENT);
        theirs = builder.open(IndexLocation.in(settings, directory), Progress.SILENT);
    }

    @AfterAll
    static void close() {
        for (AutoCloseable open : new AutoCloseable[] {lucene(), openSearch(), ours(), theirs()}) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Engine lucene() {
        return Objects.requireNonNull(lucene);
    }

    private static Engine openSearch() {
        return Objects.requireNonNull(openSearch);
    }

    private static CompetenceIndex ours() {
        return Objects.requireNonNull(ours);
    }

    private static CompetenceIndex theirs() {
        return Objects.requireNonNull(theirs);
    }

    @Test
    void ranksTheSameRegionsForClusters() {
        for (Cluster cluster : thinned(List.copyOf(lucene().data().clusters()))) {
            MatchQuery query = MatchQuery.of(cluster, ON);
            assertThat(openSearch().ranking().match(query))
                    .as(cluster.id())
                    .isEqualTo(lucene().ranking().match(query));
        }
    }

    @Test
    void findsTheSameByWordsAndFacets() throws IOException {
        for (String text : thinned(texts())) {
            for (EntryKind kind : EntryKind.values()) {
                for (Map<String, Set<String>> facets : facets(kind)) {
                    TextQuery query = new TextQuery(kind, text, facets, 0, LIMIT);
                    assertThat(theirs().search(query)).as("%s", query).isEqualTo(ours().search(query));
                }
            }
        }
    }

    private static List<Map<String, Set<String>>> facets(EntryKind kind) {
        return switch (kind) {
            case REGION -> List.of(Map.of(), Map.of("country", Set.of("FR", "PL")));
            case INSTITUTION -> List.of(Map.of(), Map.of("type", Set.of("university"), "country", Set.of("DE", "IT")));
            case PROJECT -> List.of(Map.of(), Map.of("year", Set.of("2022", "2023")));
            case FIELD, CLUSTER -> List.of(Map.of());
        };
    }

    @Test
    void countsTheSameValuesOfFacets() {
        for (EntryKind kind : EntryKind.values()) {
            for (String text : List.of("", "laser", "universität stuttgart")) {
                TextQuery query = new TextQuery(kind, text, Map.of(), 0, 1);
                Map<String, Map<String, Integer>> expected = ours().facets(query);
                Map<String, Map<String, Integer>> counted = theirs().facets(query);
                assertThat(counted).as("%s", query).isEqualTo(expected);
                expected.forEach((facet, values) -> assertThat(
                                counted.getOrDefault(facet, Map.of()).keySet())
                        .as("%s %s", query, facet)
                        .containsExactlyElementsOf(values.keySet()));
            }
        }
    }

    @Test
    void suggestsTheSame() throws IOException {
        for (String text : thinned(texts())) {
            String typed = text.substring(0, Math.min(text.length(), 3 + text.length() % 9));
            assertThat(theirs().suggest(typed, 5)).as(typed).isEqualTo(ours().suggest(typed, 5));
        }
    }

    @Test
    void recognisesTheSameFields() throws IOException {
        for (NamedCsvRecord judged : judged()) {
            String text = judged.getField("text");
            assertThat(theirs().fieldsOf(text, 10)).as(text).isEqualTo(ours().fieldsOf(text, 10));
            assertThat(theirs().fieldsOf(text, Side.SOUGHT, 10))
                    .as(text)
                    .isEqualTo(ours().fieldsOf(text, Side.SOUGHT, 10));
        }
    }

    @Test
    void findsTheSameNearestInstitutions() {
        for (Cluster cluster : thinned(List.copyOf(lucene().data().clusters()))) {
            SparseVector query = expanded(cluster);
            for (Map<String, Set<String>> facets : facets(EntryKind.INSTITUTION)) {
                assertThat(theirs().nearest(EntryKind.INSTITUTION, VectorFields.INSTITUTION, query, facets, 25))
                        .as("%s %s", cluster.id(), facets)
                        .isEqualTo(ours().nearest(EntryKind.INSTITUTION, VectorFields.INSTITUTION, query, facets, 25));
            }
        }
    }

    private static SparseVector expanded(Cluster cluster) {
        return Objects.requireNonNull(data)
                .model()
                .expansion()
                .expand(cluster.profile().own());
    }

    /// 200 texts: names of clusters and institutions, with typing errors in some, and what clusters say of themselves.
    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        judged().forEach(text -> texts.add(text.getField("text")));
        lucene().data().clusters().forEach(cluster -> texts.add(cluster.name().in(Language.DE)));
        List<String> institutions = lucene().data().institutions().stream()
                .map(institution -> institution.name())
                .toList();
        for (int i = 0; texts.size() < 200; i++) {
            String name = institutions.get(i * 997 % institutions.size());
            texts.add(i % 3 == 0 && name.length() > 6 ? name.substring(0, 4) + name.substring(5) : name);
        }
        return texts.subList(0, 200);
    }

    private static List<NamedCsvRecord> judged() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Path.of("../docs/judged-texts.csv"))) {
            return rows.stream().toList();
        }
    }

    private static <T> List<T> thinned(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % STEP == 0)
                .mapToObj(all::get)
                .toList();
    }
}
