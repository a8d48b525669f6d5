package counterpart.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalisedTest {

    @ParameterizedTest
    @EnumSource
    void hasTheTextOfEachLanguage(Language language) {
        assertThat(Localised.of(Language::ownName).in(language)).isEqualTo(language.ownName());
    }

    @ParameterizedTest
    @EnumSource
    void noLanguageMayBeMissing(Language language) {
        Map<Language, String> texts =
                new EnumMap<>(Localised.of(Language::ownName).texts());
        texts.remove(language);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Localised(texts))
                .withMessageContaining("no text in [" + language + "]");
    }
}
