package counterpart.web.correction;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.engine.EngineProvider;
import counterpart.web.user.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the form to the changed list, over HTTP.
@ServedTest
class CorrectionJourneyTest {

    private static final String CLUSTER = "biorn";
    private static final String FORM = "/clusters/" + CLUSTER + "/corrections";
    private static final String MATCHES = "/api/v1/clusters/" + CLUSTER + "/matches?lang=en";

    private final TestAccounts people;
    private final Http http;
    private final JdbcClient database;
    private final EngineProvider provider;

    CorrectionJourneyTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        http = new Http(port);
        database = application.getBean(JdbcClient.class);
        provider = application.getBean(EngineProvider.class);
    }

    @AfterEach
    void forgetEverything() {
        database.sql("delete from correction").update();
        provider.applyCorrections();
    }

    @Test
    void whatAnAdvisorApprovesChangesTheListItsTagAndTheHistory() {
        Answer before = http.get(MATCHES);
        Session manager = people.signedIn(Role.MANAGER, CLUSTER);
        assertThat(manager.get(FORM).status()).isEqualTo(200);
        Answer proposed = manager.post(FORM, form("soughtAdd", "Bergbau"));
        assertThat(proposed.header("Location")).endsWith("?done=proposed");
        assertThat(manager.get(FORM).body()).contains("wartet auf Freigabe");
        assertThat(http.get(MATCHES).body()).isEqualTo(before.body());

        Session advisor = people.signedIn(Role.ADVISOR);
        Matcher link = Pattern.compile("/corrections/([0-9a-f-]{36})")
                .matcher(advisor.get("/corrections").body());
        assertThat(link.find()).isTrue();
        assertThat(advisor.get(link.group()).body()).contains("Die ersten zehn Regionen danach", "Gesuchtes Feld:");
        assertThat(advisor.post(link.group() + "/approval", Map.of()).header("Location"))
                .endsWith("?done=approved");

        Answer after = http.get(MATCHES);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(regions(after)).hasSize(10).isNotEqualTo(regions(before));
        assertThat(http.get("/clusters/" + CLUSTER + "/history").body())
                .contains("Gesuchtes Feld: ", "https://example.org/report", "Clustermanagement")
                .doesNotContain("Ada ");
        assertThat(http.get("/api/v1/clusters/" + CLUSTER + "/corrections")
                        .json()
                        .at("/corrections/0/source")
                        .asString())
                .isEqualTo("https://example.org/report");
    }

    @Test
    void whatIsRejectedComesBackWithItsReason() {
        Session manager = people.signedIn(Role.MANAGER, CLUSTER);
        manager.get(FORM);
        manager.post(FORM, form("members", "Ada Labs"));
        Session advisor = people.signedIn(Role.ADVISOR);
        Matcher link = Pattern.compile("/corrections/([0-9a-f-]{36})")
                .matcher(advisor.get("/corrections").body());
        assertThat(link.find()).isTrue();
        advisor.get(link.group());
        advisor.post(link.group() + "/rejection", Map.of("reason", "Die Liste ist unvollständig."));
        assertThat(manager.get(FORM).body()).contains("abgelehnt", "Die Liste ist unvollständig.");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndNothingTypedIsLost() {
        Session manager = people.signedIn(Role.MANAGER, CLUSTER);
        manager.get(FORM);
        Map<String, String> sent = form("partner", "Ein Partner");
        sent.put("place", "Atlantis");
        sent.put("kind", "project");
        sent.put("year", "bald");
        String answer = manager.post(FORM, sent).body();
        assertThat(answer)
                .contains(
                        "„Atlantis“ ist weder",
                        "„bald“ ist kein Jahr",
                        "value=\"Ein Partner\"",
                        "https://example.org/report");
        assertThat(database.sql("select count(*) from correction")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnchangedFormIsNoCorrection() {
        Session manager = people.signedIn(Role.MANAGER, CLUSTER);
        manager.get(FORM);
        assertThat(manager.post(FORM, form("note", "nichts")).body()).contains("Daran hat sich nichts geändert");
    }

    private static List<String> regions(Answer matches) {
        return matches.json().path("matches").findValues("region").stream()
                .map(region -> region.path("id").asString())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Map<String, String> form(String name, String value) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("source", "https://example.org/report");
        form.put("confidence", "sourced");
        form.put(name, value);
        return form;
    }
}
