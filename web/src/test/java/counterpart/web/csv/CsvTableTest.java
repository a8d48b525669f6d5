package counterpart.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "-1+1", "+1", "\t=1", "\uFF1D1", "-a"})
    void aSpreadsheetRunsNothing(String text) {
        assertThat(cell(text)).startsWith("'" + text.substring(0, 1));
        assertThat(cell("a" + text)).startsWith("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-71.25", "3"})
    void aNumberStaysANumber(String number) {
        assertThat(cell(number)).isEqualTo(number);
    }

    @Test
    void namesColumnsFirst() {
        assertThat(CsvTable.of(List.of("id", "name"), List.of(List.of("US-MN", "Minnesota, USA"))))
                .isEqualTo("id,name\r\nUS-MN,\"Minnesota, USA\"\r\n");
    }

    private static String cell(String text) {
        String line = CsvTable.of(List.of("text"), List.of(List.of(text)));
        String cell = line.substring(line.indexOf("\r\n") + 2, line.length() - 2);
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
