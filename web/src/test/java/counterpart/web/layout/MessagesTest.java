package counterpart.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.ranking.Strategy;
import counterpart.web.search.ThemeArea;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    @ParameterizedTest
    @EnumSource
    void everyAreaHasAName(ThemeArea area) throws IOException {
        assertThat(texts("de")).containsKey("area." + area.key());
    }

    @Test
    void everyFactorAndStrategyIsExplained() throws IOException {
        Properties texts = texts("de");
        Strategy.COMPLEMENT
                .weights()
                .asMap()
                .keySet()
                .forEach(factor -> assertThat(texts).containsKeys("factor." + factor, "factor." + factor + ".text"));
        Strategy.keys().forEach(key -> assertThat(texts).containsKeys("strategy." + key, "strategy." + key + ".text"));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
