package counterpart.engine.json.entity;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldJsonTest {

    /// The names are part of the API: `labelDe`, `labelEn`.
    @ParameterizedTest
    @EnumSource
    void namesTheFieldInEveryLanguage(Language language) {
        Field field = new Field(new FieldCode("/23"), World.text("optics", "Optik"), "urn:optics");
        JsonNode json = JsonMapper.shared().valueToTree(FieldJson.of(field, 0, Language.DEFAULT));
        String code = language.code();
        String property = "label" + code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
        assertThat(json.path(property).asString("")).isEqualTo(field.label().in(language));
    }
}
