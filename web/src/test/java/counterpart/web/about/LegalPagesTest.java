package counterpart.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.ui.ExtendedModelMap;

class LegalPagesTest {

    @Test
    void takesTheOperatorFromTheSettings() {
        ImprintSettings settings = settings(Map.of(
                "counterpart.imprint.name", "Agency",
                "counterpart.imprint.address", "Street 1|70173 Stuttgart",
                "counterpart.imprint.vat-id", "DE1",
                "counterpart.imprint.log-days", "14"));
        ExtendedModelMap model = new ExtendedModelMap();
        assertThat(new LegalController(settings).imprint(model)).isEqualTo("about/imprint");
        assertThat(model).containsEntry("operator", settings);
        assertThat(settings.configured()).isTrue();
        assertThat(settings.vatId()).isEqualTo("DE1");
        assertThat(settings.logDays()).isEqualTo(14);
    }

    @Test
    void knowsThatNobodyIsNamed() {
        assertThat(settings(Map.of("counterpart.imprint.email", "a@example.org"))
                        .configured())
                .isFalse();
        assertThat(settings(Map.of("counterpart.imprint.name", " ")).configured())
                .isFalse();
    }

    private static ImprintSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bind("counterpart.imprint", ImprintSettings.class)
                .get();
    }
}
