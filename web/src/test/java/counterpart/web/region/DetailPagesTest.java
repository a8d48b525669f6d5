package counterpart.web.region;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.model.RegionId;
import counterpart.web.Http;
import counterpart.web.ServedTest;
import counterpart.web.engine.EngineProvider;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServedTest
class DetailPagesTest {

    private final Http http;
    private final Engine engine;

    DetailPagesTest(@LocalServerPort int port, EngineProvider provider) {
        http = new Http(port);
        engine = provider.lease().engine();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /regions/US-MN                          | Welche Cluster zu dieser Region passen
                    /regions/US-MN?lang=en                  | Where the region has most evidence for its size
                    /regions/FR10                           | Gemeinsame Projekte
                    /regions/FR10?lang=en                   | What the region is strong in
                    /fields                                 | EuroSciVoc
                    /fields/25/75/461                       | Fahrzeugbau
                    /fields/25/75/461?lang=en               | vehicle engineering
                    /fields/25                              | Technik und Technologie
                    /projects                               | Projekte
                    /projects?query=implants&lang=en        | projects
                    /projects?region=IE04&cluster=medicalmountains | M3TiAM
                    /projects?from=abc&region=QQ            | region=QQ
                    /projects/101063099                     | 10.3030/101063099
                    /projects/101063099?lang=en             | University of Galway
                    /programmes                             | Eurostars
                    /programmes/eurostars-3                 | Für den Partner
                    /programmes/eurostars-3?lang=en         | The partner’s side
                    /programmes/bmbf-intspin-concept        | Partner aus allen Ländern
                    /programmes/bmbf-2plus2-japan-2017      | nimmt nach dem Stand vom 30.11.2017 keine Anträge an
                    """)
    void aPageAnswers(String path, String text) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(text, "</html>")
                .doesNotContain("style=\"", "<style", "onclick=")
                .doesNotContainPattern("\\?\\?[a-z.]+_(de|en)\\?\\?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/regions/XX99",
                "/institutions/nobody",
                "/projects/1",
                "/fields/99",
                "/fields/optics",
                "/fields/25/",
                "/programmes/nothing"
            })
    void whatIsMissingIsExplained(String path) {
        Http.Answer answer = http.get(path, "text/html");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Diese Seite gibt es nicht");
    }

    @Test
    void institutionsAreFilteredByKindAndField() {
        String all = http.get("/regions/DE11").body();
        String universities =
                http.get("/regions/DE11?type=university&field=/23/47").body();
        long wanted = engine.data().institutionsIn(new RegionId("DE11")).stream()
                .filter(institution -> institution.type().key().equals("university"))
                .filter(institution -> engine.data().competencesOf(institution.id()).stream()
                        .anyMatch(competence -> competence.field().value().startsWith("/23/47")))
                .count();
        assertThat(wanted).isBetween(1L, 25L);
        assertThat(links(universities, "/institutions/")).hasSizeGreaterThanOrEqualTo((int) wanted);
        assertThat(universities).contains(wanted + " von ");
        assertThat(all).contains("rel=\"next\"");
        assertThat(universities).doesNotContain("rel=\"next\"").contains("Filter aufheben");
    }

    @Test
    void aFilterThatIsNotUnderstoodCountsAsNone() {
        assertThat(http.get("/regions/US-MN?type=club&field=x&page=-3").status())
                .isEqualTo(200);
        assertThat(http.get("/regions/US-MN?city=Nowhere").body()).contains(">0 von ");
        assertThat(http.get("/regions/DE11?page=9999").body())
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regions/US-MN", "/fields/25/75/461", "/programmes/four-motors", "/search?q=Minnesota"})
    void everyLinkOfAPageLeadsSomewhere(String path) {
        Set<String> links = links(http.get(path).body(), "/(?:institutions|regions|fields|programmes|clusters)/");
        assertThat(links).isNotEmpty();
        links.stream()
                .limit(60)
                .forEach(link -> assertThat(http.get(link, "text/html").status())
                        .as(link)
                        .isEqualTo(200));
    }

    @Test
    void anInstitutionSaysWhatItHoldsAndForWhom() {
        String body = http.get("/institutions/cordis-999897535").body();
        assertThat(body)
                .contains(
                        "University of Minnesota", "Für welche Cluster die Einrichtung interessant ist", "/clusters/");
        assertThat(links(body, "/fields/")).hasSizeGreaterThan(3);
    }

    private static Set<String> links(String body, String start) {
        Set<String> links = new TreeSet<>();
        Pattern.compile("href=\"(" + start + "[^\"#]+)")
                .matcher(body)
                .results()
                .forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        return links;
    }

    @Test
    void aSiteNamesTheMainInstitutionAndThatItsSites() {
        String site = "au-qld-csiro-data61-robotics-brisbane";
        assertThat(http.get("/institutions/" + site + "?lang=de").body())
                .contains("Wird als Standort derselben Organisation geführt wie:")
                .contains("/institutions/cordis-999511572");
        assertThat(http.get("/institutions/cordis-999511572?lang=en").body())
                .contains("Other sites of this organisation", "/institutions/" + site)
                .doesNotContain("Listed as a site");
        JsonNode answer = http.get("/api/v1/institutions/" + site).json();
        assertThat(answer.at("/siteOf/id").asString()).isEqualTo("cordis-999511572");
        assertThat(answer.at("/siteOf/name").asString()).isEqualTo("CSIRO");
        assertThat(Http.each(
                        http.get("/api/v1/institutions/cordis-999511572").json().path("sites"), "id"))
                .contains(site, "au-vic-csiro-manufacturing-clayton");
    }
}
