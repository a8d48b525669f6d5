package counterpart.engine.data.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.TinyPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReliabilityTest {

    @TempDir
    private Path folder;

    @Test
    void countsGeneralKnowledgeAndRowsWithoutADate() {
        DataPackage data = new TinyPackage(folder)
                .rows("clusters", "beta,Beta,Beta,network,Ulm,DE122,DE12,,,,,,,,2024-12,general knowledge,curated")
                .rows("contacts", "beta,FR,FR1,Paris,P,project,,2020,,,partly general-knowledge,curated")
                .written();
        assertThat(of(data, "clusters")).contains(new TableReliability(2, 1, OptionalInt.of(1)));
        assertThat(of(data, "contacts")).contains(new TableReliability(2, 1, OptionalInt.of(2)));
        assertThat(of(data, "region_grades")).contains(new TableReliability(1, 0, OptionalInt.empty()));
        assertThat(of(data, "projects")).isEmpty();
    }

    private static Optional<TableReliability> of(DataPackage data, String table) {
        return TableReliability.of(List.copyOf(data.columns(table)), rows -> data.read(table, rows));
    }
}
