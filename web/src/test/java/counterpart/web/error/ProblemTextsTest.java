package counterpart.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyKindHasATitleAndADetail(ProblemKind kind) throws IOException {
        assertThat(texts("de").stringPropertyNames()).contains("title." + kind.key(), "detail." + kind.key());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                ProblemTextsTest.class.getResourceAsStream("problems_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
