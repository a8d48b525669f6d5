package counterpart.web.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.web.csv.CsvFormat;
import counterpart.web.request.ParameterBinder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class ExportFormatsTest {

    private static final ExportFormat<String> CSV = new CsvFormat<>(CsvFormat.WITH_HEADER, Function.identity());

    private final ExportFormats<String> formats = new ExportFormats<>(List.of(new Shouted(), CSV));

    @Test
    void aFormatIsFoundByItsExtension() {
        assertThat(formats.extensions()).containsExactly("shout", "csv");
        assertThat(formats.find("csv")).contains(CSV);
        assertThat(formats.find("pdf")).isEmpty();
    }

    @Test
    void anUnknownExtensionIsAViolationThatNamesTheKnownOnes() {
        ParameterBinder reading = new ParameterBinder();
        formats.read("pdf", reading);
        assertThat(reading.violations()).singleElement().satisfies(wrong -> {
            assertThat(wrong.parameter()).isEqualTo("format");
            assertThat(wrong.value()).isEqualTo("pdf");
            assertThat(wrong.allowed().toString()).contains("shout, csv");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "json",
            value = {
                "text/csv | csv",
                "text/csv;q=0.5, application/json | json",
                "application/json;q=0.5, text/x-shout | shout",
                "text/html, text/csv | csv",
                "text/* | shout",
                "text/html, */* | json",
                "*/* | json",
                "text/csv, */*;q=0.1 | csv"
            })
    void theClientDecidesByAcceptAndGetsTheStandardWhenItDoesNotCare(String accept, String extension)
            throws HttpMediaTypeNotAcceptableException {
        assertThat(formats.preferred(accepting(accept), MediaType.APPLICATION_JSON)
                        .map(ExportFormat::extension))
                .isEqualTo(Optional.ofNullable(extension));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "nonsense"})
    void aClientThatAcceptsNoneLearnsWhichThereAre(String accept) {
        assertThatThrownBy(() -> formats.preferred(accepting(accept), MediaType.APPLICATION_JSON))
                .isInstanceOfSatisfying(
                        HttpMediaTypeNotAcceptableException.class,
                        refusal -> assertThat(refusal.getSupportedMediaTypes())
                                .map(MediaType::toString)
                                .containsExactly("application/json", "text/x-shout", "text/csv"));
    }

    @Test
    void theNameOfAFileCannotContainAPath() {
        ResponseEntity<byte[]> file = Download.of("../Über uns/x", new Shouted(), "hello");
        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo(".-ber-uns-x.shout");
        assertThat(file.getHeaders().getContentType()).hasToString("text/x-shout");
        assertThat(file.getBody()).asString(StandardCharsets.UTF_8).isEqualTo("HELLO");
    }

    @Test
    void twoFormatsCannotShareAnExtension() {
        assertThatThrownBy(() -> new ExportFormats<>(List.of(CSV, CSV)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("csv, csv");
        assertThatThrownBy(() -> new ExportFormats<>(List.<ExportFormat<String>>of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MockHttpServletRequest accepting(String types) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", types);
        return request;
    }

    /// A text in capitals.
    private record Shouted() implements ExportFormat<String> {

        @Override
        public String extension() {
            return "shout";
        }

        @Override
        public MediaType mediaType() {
            return MediaType.parseMediaType("text/x-shout");
        }

        @Override
        public byte[] write(String content) {
            return content.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        }
    }
}
