package counterpart.engine.index.fieldrecognition;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntries;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.fieldrecognition.need.Clause;
import counterpart.engine.index.fieldrecognition.need.Side;
import counterpart.engine.index.fieldrecognition.need.Statements;
import counterpart.engine.index.lucene.LuceneIndexes;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a text has and what it needs, against sentences that a person divided. The rules were chosen on the sentences
/// with odd numbers; those with even numbers are held out.
class JudgedSplitsTest {

    private static final Path JUDGED = Path.of("../docs/judged-texts.csv");
    private static final int FIELDS = 5;

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
    @CsvSource({"de,1,0.95,0.9,0.85", "de,0,0.95,0.9,0.85", "en,1,0.95,0.9,0.85", "en,0,0.95,0.9,0.85"})
    void dividesTextsAsAPersonDoes(String language, int parity, double terms, double precision, double recall)
            throws IOException {
        Figures figures = new Figures();
        judged(language, parity).forEach(figures::add);
        assertThat(figures.terms()).as("terms on their side; %s", figures).isGreaterThanOrEqualTo(terms);
        for (Side side : List.of(Side.OWN, Side.SOUGHT)) {
            assertThat(figures.precision(side))
                    .as("precision %s; %s", side, figures)
                    .isGreaterThanOrEqualTo(precision);
            assertThat(figures.recall(side)).as("recall %s; %s", side, figures).isGreaterThanOrEqualTo(recall);
        }
    }

    private static List<NamedCsvRecord> judged(String language, int parity) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(JUDGED)) {
            return rows.stream()
                    .filter(row -> row.getField("lang").equals(language))
                    .filter(row -> !row.getField("split").isEmpty())
                    .filter(row -> Integer.parseInt(row.getField("id").substring(1)) % 2 == parity)
                    .toList();
        }
    }

    /// Counts over texts.
    private static final class Figures {

        private final List<String> faults = new ArrayList<>();
        private int judged;
        private int onTheirSide;
        private final Map<Side, Integer> named = new EnumMap<>(Side.class);
        private final Map<Side, Integer> right = new EnumMap<>(Side.class);
        private final Map<Side, Integer> wanted = new EnumMap<>(Side.class);
        private final Map<Side, Integer> found = new EnumMap<>(Side.class);

        void add(NamedCsvRecord row) {
            String text = row.getField("text");
            Map<Side, List<String>> expected = expected(row.getField("split"));
            List<Clause> clauses = Statements.of(text);
            expected.forEach((side, terms) -> terms.forEach(term -> {
                judged++;
                if (sideOf(text.indexOf(term), clauses) == side) {
                    onTheirSide++;
                } else {
                    faults.add(row.getField("id") + " " + term + " is not " + side);
                }
            }));
            for (Side side : List.of(Side.OWN, Side.SOUGHT)) {
                count(row.getField("id"), side, index.fieldsOf(text, side, FIELDS), expected);
            }
        }

        private void count(
                String id, Side side, List<CompetenceIndex.FieldHit> hits, Map<Side, List<String>> expected) {
            List<String> terms = expected.getOrDefault(side, List.of());
            List<String> others = expected.entrySet().stream()
                    .filter(entry -> entry.getKey() != side)
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            for (CompetenceIndex.FieldHit hit : hits) {
                named.merge(side, 1, Integer::sum);
                if (terms.stream().anyMatch(term -> overlaps(hit, term))
                        || others.stream().noneMatch(term -> overlaps(hit, term))) {
                    right.merge(side, 1, Integer::sum);
                } else {
                    faults.add(id + " " + side + " " + hit);
                }
            }
            for (String term : terms) {
                wanted.merge(side, 1, Integer::sum);
                if (hits.stream().anyMatch(hit -> overlaps(hit, term))) {
                    found.merge(side, 1, Integer::sum);
                } else {
                    faults.add(id + " no field for " + term);
                }
            }
        }

        private static boolean overlaps(CompetenceIndex.FieldHit hit, String term) {
            String lower = term.toLowerCase(Locale.ROOT);
            return hit.words().stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .anyMatch(word -> lower.contains(word) || word.contains(lower));
        }

        private static Side sideOf(int at, List<Clause> clauses) {
            return clauses.stream()
                    .filter(clause -> clause.start() <= at && at < clause.end())
                    .findFirst()
                    .orElseThrow()
                    .side();
        }

        private static Map<Side, List<String>> expected(String split) {
            Map<Side, List<String>> expected = new EnumMap<>(Side.class);
            for (String part : split.split(" / ", -1)) {
                String[] parts = part.split(": ", 2);
                Side side = parts[0].equals("none") ? Side.NEITHER : Side.valueOf(parts[0].toUpperCase(Locale.ROOT));
                expected.put(side, Arrays.asList(parts[1].split("; ", -1)));
            }
            return expected;
        }

        double terms() {
            return (double) onTheirSide / judged;
        }

        double precision(Side side) {
            return (double) right.getOrDefault(side, 0) / named.getOrDefault(side, 1);
        }

        double recall(Side side) {
            return (double) found.getOrDefault(side, 0) / wanted.getOrDefault(side, 1);
        }

        @Override
        public String toString() {
            return "terms %d/%d, precision own %.2f sought %.2f, recall own %.2f sought %.2f: %s"
                    .formatted(
                            onTheirSide,
                            judged,
                            precision(Side.OWN),
                            precision(Side.SOUGHT),
                            recall(Side.OWN),
                            recall(Side.SOUGHT),
                            String.join("\n  ", faults));
        }
    }
}
