package counterpart.engine.evaluation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.ranking.Strategy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementCheckTest {

    @TempDir
    Path directory;

    @Test
    void findsNoFaultInTheListsOfTheCommittedData() {
        try (Engine engine = Engine.open(DatasetReader.load(DataPackage.embedded()), directory)) {
            StatementCheck check = new StatementCheck(engine);
            for (LocalDate on : List.of(LocalDate.of(2026, 11, 28), LocalDate.of(2027, 1, 2))) {
                StatementReport report = check.run(Strategy.COMPLEMENT, on);
                assertThat(report.matches()).isEqualTo(10 * report.lists());
                assertThat(report.findings()).isEmpty();
            }
        }
    }
}
