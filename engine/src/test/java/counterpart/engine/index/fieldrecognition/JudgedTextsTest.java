package counterpart.engine.index.fieldrecognition;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntries;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.lucene.LuceneIndexes;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The committed labels and terms understand what clusters say: texts with the fields that a person expects, of which
/// one must be among the first five.
class JudgedTextsTest {

    private static final Path JUDGED = Path.of("../docs/judged-texts.csv");
    private static final double MIN_HITS = 0.8;

    private static CompetenceIndex index = IndexWorlds.index();

    @BeforeAll
    static void indexTheCommittedFields() {
        index = LuceneIndexes.inMemory(
                "judged",
                IndexEntries.of(DatasetReader.load(DataPackage.embedded()), (kind, id) -> Map.of())
                        .filter(entry -> entry.kind() == EntryKind.FIELD));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void findsAnExpectedFieldAmongTheFirstFive(String language) throws IOException {
        List<NamedCsvRecord> texts = judged(language);
        List<String> missed = texts.stream()
                .filter(text -> !isHit(text))
                .map(text -> text.getField("text"))
                .toList();
        assertThat(1 - (double) missed.size() / texts.size())
                .as("share of hits; missed: %s", missed)
                .isGreaterThanOrEqualTo(MIN_HITS);
    }

    @Test
    void understandsNothingInTalk() {
        for (String talk : List.of(
                "asdf qwer",
                "wir sind die besten",
                "we are the best company in the world",
                "Guten Tag, wie geht es Ihnen?",
                "Lorem ipsum dolor sit amet")) {
            assertThat(index.fieldsOf(talk, 5)).as(talk).isEmpty();
        }
    }

    private static boolean isHit(NamedCsvRecord text) {
        Set<String> expected = Set.of(text.getField("expected").split("\\|"));
        return index.fieldsOf(text.getField("text"), 5).stream()
                .anyMatch(hit -> expected.contains(hit.field().value()));
    }

    private static List<NamedCsvRecord> judged(String language) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(JUDGED)) {
            return rows.stream()
                    .filter(row -> row.getField("lang").equals(language))
                    .filter(row -> !row.getField("expected").isEmpty())
                    .toList();
        }
    }
}
