package counterpart.web.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

    private static final String REPORT = """
            # Report

            ## Results: all

            Some words.

            | ranker | nDCG@10 | regions named |
            |---|---|---|
            | random | 0.0612 [0.0585, 0.0639] | 308 |
            | **`likely`** | 0.3059 | 207 |

            ## More

            | ranker | nDCG@10 |
            |---|---|
            | other | 1.0 |
            """;

    private final EvaluationReport report = new EvaluationReport(REPORT);

    @Test
    void readsTheFirstTableBelowAHeading() {
        EvaluationReport.Table table = report.table("## Results", Locale.ENGLISH);
        assertThat(table.columns()).containsExactly("ranker", "nDCG@10", "regions named");
        assertThat(table.rows())
                .containsExactly(
                        List.of("random", "0.0612 [0.0585, 0.0639]", "308"), List.of("likely", "0.3059", "207"));
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(report.table("## Results", Locale.GERMAN).rows().getFirst())
                .containsExactly("random", "0,0612 [0,0585; 0,0639]", "308");
    }

    @Test
    void keepsTheColumnsAskedFor() {
        EvaluationReport.Table table =
                report.table("## Results", Locale.ENGLISH).only("regions named", "ranker");
        assertThat(table.columns()).containsExactly("regions named", "ranker");
        assertThat(table.rows().getLast()).containsExactly("207", "likely");
    }

    /// The page names the aims by their order, in its language.
    @Test
    void theAimsOfTheBuildAreThoseThatThePageNames() throws IOException {
        Properties texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/counterpart/web/layout/messages_en.properties"))) {
            texts.load(file);
        }
        List<List<String>> rows = EvaluationReport.embedded()
                .orElseThrow()
                .table("## In short", Locale.ENGLISH)
                .rows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(rows)
                .extracting(List::getFirst)
                .isEqualTo(IntStream.rangeClosed(1, rows.size())
                        .mapToObj(number -> texts.getProperty("evaluation.aim." + number))
                        .map(text -> text.replaceAll("[‘’]", ""))
                        .toList());
        assertThat(texts).doesNotContainKey("evaluation.aim." + (rows.size() + 1));
    }

    @Test
    void namesItsRowsInOtherWords() {
        assertThat(report.table("## Results", Locale.ENGLISH)
                        .withNames(name -> name.toUpperCase(Locale.ROOT))
                        .rows()
                        .getLast())
                .startsWith("LIKELY")
                .endsWith("207");
    }

    @Test
    void saysWhichTableIsMissing() {
        assertThatThrownBy(() -> report.table("## Nothing", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("## Nothing");
    }

    @Test
    void theReportOfTheBuildHasWhatTheMethodPageShows() {
        EvaluationReport built = EvaluationReport.embedded().orElseThrow();
        assertThat(built.table("## Results", Locale.ENGLISH)
                        .only(MethodController.SHOWN)
                        .rows())
                .extracting(List::getFirst)
                .contains("random", "popularity", "complement", "likely");
    }
}
