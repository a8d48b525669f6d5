package counterpart.engine.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TableTest {

    private final Table table = Table.of(">No", "Name").row(1, "Tuttlingen").row(12, "Österreichische Medizintechnik");

    @Test
    void alignsItsColumns() {
        assertThat(table.lines(80, Ansi.OFF))
                .containsExactly("No  Name", " 1  Tuttlingen", "12  Österreichische Medizintechnik");
    }

    @Test
    void theWidestColumnGivesWay() {
        assertThat(table.lines(16, Ansi.OFF)).containsExactly("No  Name", " 1  Tuttlingen", "12  Österreichi…");
    }

    @Test
    void neverBecomesUnreadablyNarrow() {
        assertThat(table.lines(3, Ansi.OFF)).containsExactly("No  Name", " 1  Tuttlin…", "12  Österre…");
    }
}
