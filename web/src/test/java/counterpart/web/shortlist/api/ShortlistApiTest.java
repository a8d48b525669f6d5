package counterpart.web.shortlist.api;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ServedTest
class ShortlistApiTest {

    private static final String LISTS = "/api/v1/shortlists";

    private final TestAccounts people;
    private final Http http;

    ShortlistApiTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        http = new Http(port);
    }

    @Test
    void aListIsMadeChangedOrderedCommentedAndExported() {
        Session advisor = people.signedIn(Role.ADVISOR);
        JsonNode made = ok(advisor.send(
                "POST",
                LISTS,
                "application/json",
                "{\"title\":\"Reise\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\",\"SE33\"]}"));
        String list = LISTS + "/" + made.path("id").asString();
        assertThat(Http.each(made.path("entries"), "status")).containsOnly("long-list");
        assertThat(made.at("/entries/0/rankThen").asInt())
                .isEqualTo(made.at("/entries/0/rankNow").asInt());
        JsonNode noted = ok(advisor.send(
                "PUT",
                list + "/entries/US-MN",
                "application/json",
                "{\"version\":1,\"status\":\"contacted\",\"note\":\"=1+1\"}"));
        assertThat(noted.at("/entries/0/status").asString()).isEqualTo("contacted");
        Answer late = advisor.send(
                "PUT",
                list + "/entries/US-MN",
                "application/json",
                "{\"version\":1,\"status\":\"dropped\",\"reason\":\"x\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("type").asString()).endsWith(":conflict");
        JsonNode ordered = ok(advisor.send(
                "PUT",
                list + "/order",
                "application/json",
                "{\"version\":" + noted.path("version").asInt() + ",\"entries\":[\"SE33\",\"US-MN\"]}"));
        assertThat(ordered.at("/entries/0/region/id").asString()).isEqualTo("SE33");
        JsonNode commented = ok(
                advisor.send("POST", list + "/comments", "application/json", "{\"entry\":\"SE33\",\"text\":\"Gut\"}"));
        assertThat(Http.each(commented.path("comments"), "text")).containsExactly("Gut");
        JsonNode judged = ok(advisor.send(
                "POST", list + "/judgements", "application/json", "{\"entry\":\"SE33\",\"judgement\":\"known\"}"));
        assertThat(judged.at("/entries/0/judgement").asString()).isEqualTo("known");
        assertThat(Http.each(ok(get(advisor, list + "/history")), "act")).contains("created", "noted", "ordered");
        Answer csv = get(advisor, list + "/export.csv?audience=internal");
        assertThat(csv.header("Content-Disposition")).contains("dossier-medicalmountains-");
        assertThat(csv.body()).contains("'=1+1");
        assertThat(Http.each(ok(get(advisor, LISTS)), "title")).contains("Reise");
    }

    @Test
    void whatBelongsToSomebodyElseIsNotFound() {
        JsonNode made = ok(people.signedIn(Role.ADVISOR)
                .send("POST", LISTS, "application/json", "{\"title\":\"Geheim\",\"cluster\":\"biorn\"}"));
        String list = LISTS + "/" + made.path("id").asString();
        Session other = people.signedIn(Role.ADVISOR);
        assertThat(get(other, list).status()).isEqualTo(404);
        assertThat(get(other, LISTS).body()).doesNotContain("Geheim");
        assertThat(http.get(list, "application/json").status()).isEqualTo(401);
    }

    @Test
    void aManagerMakesListsForOwnClustersOnly() {
        Session manager = people.signedIn(Role.MANAGER, "biorn");
        assertThat(create(manager, "biorn").status()).isEqualTo(200);
        Answer refused = create(manager, "biolago");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(Http.each(refused.json().path("errors"), "value")).containsExactly("biolago");
        assertThat(manager.post("/shortlists", Map.of("cluster", "biolago", "title", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(manager.post("/shortlists/entries", Map.of("cluster", "biolago", "subject", "US-MA", "title", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(ok(get(manager, LISTS)).size()).isEqualTo(1);
        assertThat(manager.get("/clusters/biorn/regions/US-MA").body()).contains("id=\"put-US-MA\"");
        assertThat(manager.get("/clusters/biolago/regions/US-MA").body())
                .contains("id=\"keep-US-MA\"")
                .doesNotContain("id=\"put-US-MA\"");
        assertThat(manager.get("/shortlists/new").body())
                .contains("value=\"biorn\"")
                .doesNotContain("value=\"biolago\"");
    }

    private static Answer create(Session session, String cluster) {
        return session.send("POST", LISTS, "application/json", "{\"title\":\"x\",\"cluster\":\"" + cluster + "\"}");
    }

    @Test
    void aLinkHandsOutTheDossierUntilItIsWithdrawn() {
        Session advisor = people.signedIn(Role.ADVISOR);
        JsonNode made = ok(advisor.send(
                "POST",
                LISTS,
                "application/json",
                "{\"title\":\"Reise\",\"cluster\":\"biorn\",\"entries\":[\"US-MA\"]}"));
        String list = LISTS + "/" + made.path("id").asString();
        String address = ok(advisor.send("POST", list + "/links", "application/json", "{\"days\":3}"))
                        .path("address")
                        .asString()
                        .replaceFirst("^http://localhost:[0-9]+", "")
                + "/dossier.csv";
        assertThat(address).startsWith("/shared/");
        assertThat(http.get(address, "*/*").body()).contains("US-MA");
        String link = Http.each(ok(get(advisor, list + "/links")), "id").getFirst();
        assertThat(advisor.send("DELETE", list + "/links/" + link, "application/json", "")
                        .status())
                .isEqualTo(204);
        assertThat(http.get(address, "*/*").status()).isEqualTo(404);
    }

    @Test
    void everythingThatIsWrongWithANewListIsSaid() {
        Answer answer = people.signedIn(Role.ADVISOR)
                .send(
                        "POST",
                        LISTS + "?lang=en",
                        "application/json",
                        "{\"title\":\"x\",\"cluster\":\"bioren\",\"strategy\":\"luck\",\"entries\":[\"XX-1\"]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Http.each(answer.json().path("errors"), "parameter")).contains("cluster", "strategy", "entries");
    }

    @Test
    void everythingThatIsWrongWithNotesIsSaidAndNothingIsStored() {
        Session advisor = people.signedIn(Role.ADVISOR);
        JsonNode made = ok(advisor.send(
                "POST",
                LISTS,
                "application/json",
                "{\"title\":\"Reise\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\"]}"));
        String list = LISTS + "/" + made.path("id").asString();
        Answer answer = advisor.send(
                "PUT",
                list + "/entries/US-MN?lang=en",
                "application/json",
                "{\"version\":1,\"status\":\"lost\",\"nextStepOn\":\"31.12.2027\",\"programme\":\"" + "x".repeat(201)
                        + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        JsonNode errors = answer.json().path("errors");
        assertThat(Http.each(errors, "parameter")).containsExactlyInAnyOrder("status", "nextStepOn", "programme");
        assertThat(Http.each(errors, "value")).contains("lost", "31.12.2027");
        assertThat(Http.each(errors, "allowed")).contains("a date such as 2026-01-31");
        JsonNode dated = ok(advisor.send(
                "PUT", list + "/entries/US-MN", "application/json", "{\"version\":1,\"nextStepOn\":\"2027-12-31\"}"));
        assertThat(dated.at("/entries/0/nextStepOn").asString()).isEqualTo("2027-12-31");
        for (String format : List.of("csv", "json")) {
            assertThat(get(advisor, list + "/export." + format).body()).contains("2027-12-31");
        }
        for (String format : List.of("xlsx", "docx", "pdf")) {
            assertThat(get(advisor, list + "/export." + format).status()).isEqualTo(200);
        }
    }

    @Test
    void anInstitutionIsPutOnAList() {
        Session advisor = people.signedIn(Role.ADVISOR);
        String institution = http.get("/api/v1/regions/US-MN")
                .json()
                .at("/institutions/0/id")
                .asString();
        JsonNode made = ok(advisor.send(
                "POST",
                LISTS,
                "application/json",
                "{\"title\":\"Reise\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\",\"" + institution
                        + "\"]}"));
        assertThat(Http.each(made.path("entries"), "key")).containsExactly("US-MN", institution);
        assertThat(made.at("/entries/1/institution/id").asString()).isEqualTo(institution);
        assertThat(made.at("/entries/1/region/id").asString()).isEqualTo("US-MN");
        assertThat(get(advisor, LISTS + "/" + made.path("id").asString() + "/export.csv")
                        .body())
                .contains(made.at("/entries/1/institution/name").asString());
    }

    private static Answer get(Session session, String path) {
        return session.send("GET", path, "application/json", "");
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
