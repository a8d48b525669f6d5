package counterpart.web.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Next steps as a feed for calendar programs, as a file, and as reminders.
@ServedTest
class CalendarFeedTest {

    private static final Pattern TOKEN = Pattern.compile("counterpart-calendar=([^;]{43});");
    private static final Pattern WITHDRAWAL = Pattern.compile("/shortlists/calendars/([0-9a-f-]{36})/withdrawal");

    private final Http http;
    private final TestAccounts people;
    private final Session advisor;
    private String list = "";

    CalendarFeedTest(ApplicationContext application, @LocalServerPort int port) {
        http = new Http(port);
        people = new TestAccounts(application, port);
        advisor = people.signedIn(Role.ADVISOR);
    }

    @BeforeEach
    void listWithTwoSteps() {
        list = advisor.send(
                        "POST",
                        "/api/v1/shortlists",
                        "application/json",
                        "{\"title\":\"Reise\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\",\"SE33\"]}")
                .json()
                .path("id")
                .asString();
        note("US-MN", 1, "contacted", "Anruf, dann Mail", "2031-03-04");
        note("SE33", 2, "dropped", "Absage", "2031-03-05");
    }

    @Test
    void theFeedHasTheStepsAndNothingInternalUntilItIsWithdrawn() {
        String feed = "/calendar/" + made() + "/steps.ics";
        Answer answer = http.get(feed, "text/calendar");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.body().replace("\r\n ", ""))
                .contains("DTSTART;VALUE=DATE:20310304", "SUMMARY:Anruf\\, dann Mail – Minnesota")
                .contains("/shortlists/" + list + "#entry-US-MN")
                .doesNotContain("Absage", "Streng vertraulich", "Dr. Olson", "Petra Zuständig");
        String page = advisor.get("/shortlists").body();
        assertThat(page).contains("Zuletzt benutzt").doesNotContain(feed);
        Matcher link = WITHDRAWAL.matcher(page);
        assertThat(link.find()).isTrue();
        people.signedIn(Role.ADVISOR).post(link.group(), Map.of());
        assertThat(http.get(feed).status()).isEqualTo(200);
        advisor.post(link.group(), Map.of());
        assertThat(http.get(feed).status()).isEqualTo(404);
    }

    @Test
    void theFeedShowsOnlyWhatItsOwnerMayRead() {
        Session other = people.signedIn(Role.ADVISOR);
        Matcher token = TOKEN.matcher(
                String.join("\n", other.post("/shortlists/calendars", Map.of()).values("Set-Cookie")));
        assertThat(token.find()).isTrue();
        assertThat(http.get("/calendar/" + token.group(1) + "/steps.ics").body())
                .contains("BEGIN:VCALENDAR")
                .doesNotContain("BEGIN:VEVENT");
        assertThat(http.get("/calendar/" + token.group(1) + "x/steps.ics").status())
                .isEqualTo(404);
    }

    @Test
    void aStepIsAFileForWhoeverMayReadTheList() {
        String file = "/shortlists/" + list + "/entries/US-MN/step.ics";
        assertThat(advisor.get("/shortlists/" + list).body()).contains(file);
        Answer answer = advisor.get(file);
        assertThat(answer.header("Content-Disposition")).contains("counterpart-2031-03-04.ics");
        assertThat(answer.body()).containsOnlyOnce("BEGIN:VEVENT").doesNotContain("Dr. Olson");
        assertThat(advisor.get("/shortlists/" + list + "/entries/SE33/step.ics").status())
                .isEqualTo(404);
        assertThat(people.signedIn(Role.ADVISOR).get(file).status()).isEqualTo(404);
    }

    @Test
    void theStartPageRemindsOfWhatIsDueAndOverdue() {
        assertThat(advisor.get("/").body()).doesNotContain("Ihre nächsten Schritte");
        note(
                "US-MN",
                3,
                "contacted",
                "Vertrag prüfen",
                LocalDate.now().minusDays(3).toString());
        note("SE33", 4, "contacted", "Telefonat", LocalDate.now().plusDays(2).toString());
        assertThat(advisor.get("/").body())
                .contains("Ihre nächsten Schritte", "Vertrag prüfen", "Telefonat", "überfällig")
                .contains("/shortlists/" + list + "#entry-US-MN");
        assertThat(http.get("/").body()).doesNotContain("Vertrag prüfen");
    }

    private String made() {
        Matcher token = TOKEN.matcher(String.join(
                "\n", advisor.post("/shortlists/calendars", Map.of()).values("Set-Cookie")));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private void note(String entry, int version, String status, String step, String on) {
        Answer answer = advisor.send(
                "PUT",
                "/api/v1/shortlists/" + list + "/entries/" + entry,
                "application/json",
                "{\"version\":" + version + ",\"status\":\"" + status + "\",\"reason\":\"kein Interesse\",\"note\":\""
                        + "Streng vertraulich\",\"contactPersons\":\"Dr. Olson\",\"inCharge\":\"Petra Zuständig\","
                        + "\"nextStep\":\"" + step + "\",\"nextStepOn\":\"" + on + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
