package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many patents with a heap that is smaller than their tables. The number of patents is 100,000;
/// `-Dcounterpart.patentsview.patents=1000000` generates a million.
class PatentsViewMemoryTest {

    private static final int PATENTS = Integer.getInteger("counterpart.patentsview.patents", 100_000);
    private static final int FIRST = 11_000_000;
    private static final int INVENTORS = 4;
    private static final String HEAP = "40m";

    @TempDir
    private Path folder;

    private Path raw;
    private Path target;

    @BeforeEach
    void prepare() {
        raw = ImportFixture.zipped(folder.resolve("raw"));
        target = ImportFixture.target(folder.resolve("target"));
    }

    @Test
    void everyPatentCountsOnce() {
        table(
                "g_location_disambiguated",
                "location_id\tdisambig_state\tdisambig_country\tlatitude\tlongitude",
                out -> out.print("mn\tMN\tUS\t44.98\t-93.27\nca\tCA\tUS\t36.7\t-119.8\n"));
        String title = "a title ".repeat(20);
        table(
                "g_patent",
                "patent_id\tpatent_type\tpatent_date\tpatent_title",
                out -> each(patent -> out.print(patent + "\tutility\t2022-01-04\t" + title + "\n")));
        table(
                "g_wipo_technology",
                "patent_id\twipo_field_sequence\twipo_field_title",
                out -> each(patent -> out.print(patent + "\t0\tOptics\n")));
        table(
                "g_inventor_disambiguated",
                "patent_id\tinventor_id\tlocation_id",
                out -> each(patent -> {
                    for (int inventor = 0; inventor < INVENTORS; inventor++) {
                        out.print(
                                patent + "\tinventor-with-a-long-identifier\t" + (inventor == 0 ? "ca" : "mn") + "\n");
                    }
                }));
        assertThat(ImportProcess.run(raw, target, HEAP, "")).isZero();
        assertThat(ImportFixture.rows(target, "regional_patents"))
                .containsExactly(
                        "US-CA,/23/47," + PATENTS / INVENTORS + ",2019,2024,patentsview",
                        "US-MN,/23/47," + (PATENTS - PATENTS / INVENTORS) + ",2019,2024,patentsview");
    }

    private static void each(Consumer<Integer> patents) {
        for (int patent = FIRST; patent < FIRST + PATENTS; patent++) {
            patents.accept(patent);
        }
    }

    private void table(String name, String columns, Consumer<PrintWriter> rows) {
        Path file = raw.resolve("patentsview/" + name + ".tsv");
        try {
            Files.createDirectories(file.getParent());
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                out.print(columns + "\n");
                rows.accept(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
