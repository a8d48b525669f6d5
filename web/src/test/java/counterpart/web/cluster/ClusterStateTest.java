package counterpart.web.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Clusters that lapsed, are doubtful, were renamed or are new, in the API and on pages.
@ServedTest
class ClusterStateTest {

    private static final String LAPSED = "leichtbau-bw";

    private final Http http;

    ClusterStateTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void aLapsedClusterKeepsItsAddressAndItsMatches() {
        JsonNode cluster = http.get("/api/v1/clusters/" + LAPSED + "?lang=en").json();
        assertThat(cluster.path("state").asString()).isEqualTo("lapsed");
        assertThat(cluster.at("/stateReason/since").asString()).isEqualTo("2022-12-31");
        assertThat(cluster.at("/stateReason/note").asString()).startsWith("dissolved by cabinet decision");
        assertThat(cluster.at("/stateReason/successor").isNull()).isTrue();
        assertThat(cluster.at("/stateReason/sources")).hasSize(3);
        assertThat(cluster.at("/stateReason/asOf").asString()).isEqualTo("2026-11-28");
        JsonNode matches =
                http.get("/api/v1/clusters/" + LAPSED + "/matches?limit=3").json();
        assertThat(matches.path("clusterState").asString()).isEqualTo("lapsed");
        assertThat(matches.path("matches")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clusters?size=200", "/portfolio"})
    void aLapsedClusterIsNotListed(String list) {
        assertThat(http.get("/api/v1" + list).body()).contains("\"h2bw\"").doesNotContain("\"" + LAPSED + "\"");
    }

    @Test
    void thePagesOfALapsedClusterSaySo() {
        String page = http.get("/clusters/" + LAPSED + "?lang=de").body();
        assertThat(page)
                .contains("gibt es nicht mehr: durch Kabinettsbeschluss vom 29. November 2022", "Ende: 31.12.2022")
                .contains("https://dbz.de/artikel/", "card-match");
        assertThat(http.get("/clusters/" + LAPSED + "/history?lang=en").body())
                .contains("no longer exists: dissolved by cabinet decision", "Ended: 31 Dec 2022");
        assertThat(http.get("/?lang=de").body())
                .contains("/clusters/h2bw")
                .doesNotContain("/clusters/" + LAPSED + "\"", "/clusters/" + LAPSED + "?");
    }

    @Test
    void searchFindsALapsedClusterByItsName() {
        JsonNode found = http.get("/api/v1/clusters?query=Leichtbau").json();
        assertThat(found.path("items")).anySatisfy(cluster -> {
            assertThat(cluster.path("id").asString()).isEqualTo(LAPSED);
            assertThat(cluster.path("state").asString()).isEqualTo("lapsed");
        });
    }

    @Test
    void aDoubtfulClusterIsListedAndShownWithTheDoubt() {
        assertThat(http.get("/api/v1/clusters?size=200").json().path("items"))
                .filteredOn(cluster -> cluster.path("state").asString().equals("doubtful"))
                .extracting(cluster -> cluster.path("id").asString())
                .hasSize(16)
                .contains("automotive-bw", "kurs-stuttgart", "fan-aerospace", "bw-engineers", "logbw", "cars-2-0");
        assertThat(http.get("/clusters/automotive-bw?lang=de").body())
                .contains("ist ungewiss: die eigene Seite endet mit Arbeitskreistreffen des Jahres 2018");
        assertThat(http.get("/clusters/cars-2-0?lang=en").body())
                .contains("Funded until 31 Dec 2026 at most.", "Facts as of 15 Jan 2026.");
        assertThat(http.get("/clusters/medicalmountains?lang=de").body()).doesNotContain("ungewiss");
    }

    @Test
    void theDoubtStandsInListsAndSearchResults() {
        assertThat(marked("/?lang=de", "Fortbestand ungewiss")).hasSize(16).contains("automotive-bw", "bw-engineers");
        assertThat(marked("/?lang=en", "may no longer exist")).hasSize(16);
        assertThat(marked("/search?q=automotive-bw&lang=en", "may no longer exist"))
                .containsExactly("automotive-bw");
        assertThat(marked("/suggest?q=automotive-bw&lang=de", "Fortbestand ungewiss"))
                .containsExactly("automotive-bw");
        assertThat(marked("/search?q=leichtbau-bw&lang=de", "besteht nicht mehr"))
                .containsExactly(LAPSED);
        assertThat(http.get("/api/v1/clusters?query=automotive-bw&lang=de")
                        .json()
                        .path("items"))
                .anySatisfy(cluster ->
                        assertThat(cluster.path("stateNote").asString()).startsWith("die eigene Seite endet"));
    }

    /// The ids of the clusters behind whose links a page has a mark.
    private List<String> marked(String page, String mark) {
        Pattern link = Pattern.compile(
                "<a [^>]*href=\"/clusters/([^?\"]+)[^>]*>(?:(?!</li>).)*?<span class=\"tag tag-check\">" + mark
                        + "</span>",
                Pattern.DOTALL);
        return link.matcher(http.get(page).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aRenamedClusterShowsAndIsFoundByItsFormerName() {
        JsonNode cluster = http.get("/api/v1/clusters/microtec-suedwest").json();
        assertThat(cluster.at("/formerNames/0/name").asString()).startsWith("MST BW");
        assertThat(cluster.at("/formerNames/0/until").asString()).isEqualTo("2015-10-27");
        assertThat(http.get("/clusters/microtec-suedwest?lang=de").body())
                .contains("Früherer Name: MST BW - Mikrosystemtechnik Baden-Württemberg e. V. (bis 27.10.2015).");
        assertThat(Http.each(http.get("/api/v1/clusters?query=MST%20BW").json().path("items"), "id"))
                .contains("microtec-suedwest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    biolago     | BioLAGO e. V. (Gesundheitsnetzwerk Bodensee) | BioLAGO (health network Lake Constance)
                    h2bw        | Plattform H2BW (Landesplattform Wasserstoff) | H2BW hydrogen platform Baden-Württemberg
                    metalldialog | MetallDIALOG (Wirtschaftsförderung Raum Heilbronn) | MetallDIALOG - metal cluster Heilbronn
                    """)
    void namesAreGermanInGermanAndEnglishInEnglish(String id, String german, String english) {
        assertThat(http.get("/clusters/" + id + "?lang=de").body()).contains("<h1>" + german + "</h1>");
        assertThat(http.get("/clusters/" + id + "?lang=en").body()).contains("<h1>" + english + "</h1>");
    }
}
