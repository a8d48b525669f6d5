package counterpart.engine.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

class OutputOptionsTest {

    @Test
    void wrapsTextBetweenWords() {
        assertThat(wrapped("  one two three  four ", 9)).containsExactly("one two", "three", "four");
        assertThat(wrapped("", 9)).containsExactly("");
    }

    @Test
    void keepsTextThatFitsOnOneLine() {
        assertThat(wrapped("> Mining Cluster (SE), Göteborg", 80)).containsExactly("> Mining Cluster (SE), Göteborg");
    }

    @Test
    void breaksWordsThatAreLongerThanALine() {
        assertThat(wrapped("Medizintechnik", 8)).containsExactly("Medizint", "echnik");
    }

    private static List<String> wrapped(String text, int width) {
        return OutputOptions.wrapped(text, width, Help.defaultColorScheme(Ansi.OFF))
                .lines()
                .toList();
    }
}
