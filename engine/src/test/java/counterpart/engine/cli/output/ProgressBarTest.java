package counterpart.engine.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final StringWriter err = new StringWriter();

    @Test
    void writesOneLineAStepIntoALog() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(err), false)) {
            bar.at("projects", 0, 10);
            bar.at("projects", 5, 10);
            bar.at("fields", 1, 1);
        }
        assertThat(err.toString().lines()).containsExactly("projects", "fields");
    }

    @Test
    void movesForAPerson() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(err), true)) {
            bar.at("projects", 0, 10);
            bar.at("projects", 5, 10);
            bar.at("projects", 5, 10);
            bar.at("fields", 0, 0);
        }
        assertThat(err.toString())
                .containsOnlyOnce("[###############...............]  50 %")
                .contains("100 %");
    }
}
