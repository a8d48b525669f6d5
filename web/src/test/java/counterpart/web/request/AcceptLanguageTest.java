package counterpart.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The language of the API's responses: `lang`, else `Accept-Language`.
@ServedTest
class AcceptLanguageTest {

    private static final String FIELDS = "/api/v1/fields?query=Medizintechnik&size=1";

    private final Http http;

    AcceptLanguageTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                  | | medical engineering
            en-GB,de;q=0.5      | | medical engineering
            fr,en;q=0.4         | | medical engineering
            de-AT,en;q=0.9      | | Medizintechnik
            fr                  | | Medizintechnik
            *                   | | Medizintechnik
            xx                  | | Medizintechnik
            ;;q=2,              | | Medizintechnik
            en                  | de | Medizintechnik
            de                  | en | medical engineering
            """)
    void theApiSpeaksTheLanguageOfTheClient(String header, String lang, String label) {
        assertThat(get(FIELDS + (lang == null ? "" : "&lang=" + lang), header)
                        .json()
                        .at("/items/0/label")
                        .asString())
                .isEqualTo(label);
    }

    @Test
    void problemsAreInTheSameLanguage() {
        assertThat(get("/api/v1/clusters/none", "en").json().path("title").asString())
                .isEqualTo("Not found");
    }

    @Test
    void cachesKeepTheLanguagesApart() {
        Answer english = get(FIELDS, "en");
        assertThat(String.join(",", english.values("Vary"))).containsIgnoringCase("accept-language");
        assertThat(english.header("ETag")).isNotEqualTo(get(FIELDS, "de").header("ETag"));
    }

    @Test
    void pagesDependOnTheirAddressAlone() {
        assertThat(get("/", "en").body()).contains("<html lang=\"de\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "xx", "en", ""})
    void aClosedAddressIsRefusedInAnyLanguage(String header) {
        assertThat(get("/api/v1/judgements", header).status()).isEqualTo(401);
        assertThat(get("/shortlists", header).status()).isEqualTo(303);
        assertThat(get("/admin/keys", header).status()).isEqualTo(303);
    }

    private Answer get(String path, String language) {
        return http.send(http.request(path).GET().header("Accept-Language", language));
    }
}
