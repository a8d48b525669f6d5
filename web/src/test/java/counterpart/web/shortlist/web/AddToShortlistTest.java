package counterpart.web.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// What a plain form does, without a script.
@ServedTest
class AddToShortlistTest {

    private static final String LISTS = "/api/v1/shortlists";

    private final TestAccounts people;
    private final Http http;

    AddToShortlistTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        http = new Http(port);
    }

    @Test
    void aListMadeFromAMatchKeepsTheQuestionThatThePageAsked() {
        Session advisor = people.signedIn(Role.ADVISOR);
        String from = "/clusters/biorn?strategy=likely&weights=ties:100";
        Answer answer = advisor.post(
                "/shortlists/entries",
                Map.of("cluster", "biorn", "subject", "US-MA", "from", from, "title", "Reise nach Boston"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("strategy=likely", "#region-US-MA");
        JsonNode list = get(advisor, LISTS + "/" + only(advisor)).json();
        assertThat(list.path("title").asString()).isEqualTo("Reise nach Boston");
        assertThat(list.path("strategy").asString()).isEqualTo("likely");
        assertThat(Http.each(list.path("entries"), "key")).containsExactly("US-MA");
    }

    @Test
    void aListMadeFromWordsKeepsTheirProfile() {
        String from = "/match?text=gedruckte+Elektronik&limit=2";
        assertThat(http.get(from).body()).contains("next=/match?text%3Dgedruckte");
        Session advisor = people.signedIn(Role.ADVISOR);
        String page = advisor.get(from).body();
        assertThat(page).contains("Auf eine Shortlist setzen", "name=\"cluster\" required");
        Matcher first = Pattern.compile("id=\"region-([^\"]+)\"").matcher(page);
        assertThat(first.find()).isTrue();
        String region = first.group(1);
        Answer answer = advisor.post(
                "/shortlists/entries", Map.of("cluster", "biorn", "subject", region, "from", from, "title", "Druck"));
        assertThat(answer.header("Location")).contains("/match?text=", "#region-" + region);
        JsonNode list = get(advisor, LISTS + "/" + only(advisor)).json();
        List<String> profile = Http.each(list.path("fields"), "label");
        assertThat(profile)
                .anyMatch(label -> label.toLowerCase(Locale.ROOT).contains("electronics")
                        || label.toLowerCase(Locale.ROOT).contains("elektronik"));
        assertThat(list.path("cluster").toString()).contains("biorn");
        assertThat(advisor.get(from).body()).contains("/shortlists/" + only(advisor));
        assertThat(advisor.post(
                                "/shortlists/entries",
                                Map.of("cluster", "", "subject", region, "from", from, "title", "Druck"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whereToGoBackIsNeverAnotherServer() {
        Session advisor = people.signedIn(Role.ADVISOR);
        for (String from : List.of("//elsewhere.example/", "https://elsewhere.example", "/\\elsewhere.example")) {
            Answer answer = advisor.post(
                    "/shortlists/judgements",
                    Map.of("cluster", "biorn", "subject", "US-MA", "from", from, "judgement", "known"));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).as(from).doesNotContain("elsewhere");
        }
    }

    @Test
    void aFullListSaysSo() {
        Session advisor = people.signedIn(Role.ADVISOR);
        List<String> regions = new ArrayList<>();
        http.get("/api/v1/clusters/biorn/matches?limit=50")
                .json()
                .path("matches")
                .forEach(match -> regions.add(match.at("/region/id").asString()));
        assertThat(regions).hasSize(50);
        advisor.send(
                "POST",
                LISTS,
                "application/json",
                regions.stream()
                        .map(region -> "\"" + region + "\"")
                        .collect(Collectors.joining(
                                ",", "{\"title\":\"Voll\",\"cluster\":\"biorn\",\"entries\":[", "]}")));
        String other = Http.each(http.get("/api/v1/regions?size=200").json().path("items"), "id").stream()
                .filter(region -> !regions.contains(region))
                .findFirst()
                .orElseThrow();
        Answer answer = advisor.post(
                "/shortlists/entries",
                Map.of("cluster", "biorn", "subject", other, "from", "/clusters/biorn", "list", only(advisor)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Platz für 50 Einträge");
    }

    @Test
    void nobodyPutsAnythingOnTheListOfAnother() {
        Session owner = people.signedIn(Role.ADVISOR);
        owner.send("POST", LISTS, "application/json", "{\"title\":\"Eigene\",\"cluster\":\"biorn\"}");
        Answer answer = people.signedIn(Role.ADVISOR)
                .post(
                        "/shortlists/entries",
                        Map.of("cluster", "biorn", "subject", "US-MA", "from", "/", "list", only(owner)));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(get(owner, LISTS + "/" + only(owner)).json().path("entries")).isEmpty();
    }

    private static String only(Session session) {
        List<String> ids = Http.each(get(session, LISTS).json(), "id");
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    private static Answer get(Session session, String path) {
        return session.send("GET", path, "application/json", "");
    }
}
