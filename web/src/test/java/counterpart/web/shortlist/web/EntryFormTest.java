package counterpart.web.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The form of an entry: what a user wrote stays in it until it is stored.
@ServedTest
class EntryFormTest {

    /// A `>` within quotes does not end the element.
    private static final Pattern INPUT =
            Pattern.compile("(<input(?:\"[^\"]*\"|[^\">])*name=\"nextStepOn\"(?:\"[^\"]*\"|[^\">])*>)");

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    private final Session advisor;
    private String list = "";
    private String seen = "";

    EntryFormTest(ApplicationContext application, @LocalServerPort int port) {
        advisor = new TestAccounts(application, port).signedIn(Role.ADVISOR);
    }

    @BeforeEach
    void makesAListOfOneRegion() {
        list = "/shortlists/"
                + advisor.send(
                                "POST",
                                "/api/v1/shortlists",
                                "application/json",
                                "{\"title\":\"Reise\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\"]}")
                        .json()
                        .path("id")
                        .asString();
        seen = seen(advisor.get(list));
    }

    @Test
    void aDateIsStoredAndShown() {
        assertThat(note(Map.of("nextStepOn", "2031-03-04")).status()).isEqualTo(302);
        assertThat(input(advisor.get(list))).contains("type=\"date\"", "value=\"2031-03-04\"");
        assertThat(advisor.get("/shortlists").body()).contains("04.03.2031");
    }

    @Test
    void everythingThatIsWrongIsSaidAndStaysInTheForm() {
        Answer wrong = note(Map.of("nextStepOn", "bald <b>", "status", "dropped", "note", "Mail vom 3. Mai"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "Der Termin ist kein Datum.",
                        "warum der Eintrag verworfen wurde",
                        "Mail vom 3. Mai</textarea>");
        assertThat(input(wrong)).contains("type=\"text\"", "value=\"bald &lt;b>\"", "aria-invalid=\"true\"");
        assertThat(advisor.get(list).body()).doesNotContain("bald &lt;", "Mail vom 3. Mai");
    }

    @Test
    void theConflictPageShowsBothVersionsAlsoOfADateThatIsNone() {
        assertThat(note(Map.of("nextStepOn", "2031-03-04", "note", "von der Ersten"))
                        .status())
                .isEqualTo(302);
        Answer conflict = note(Map.of("nextStepOn", "bald", "note", "von der Zweiten"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("von der Ersten</p>", "von der Zweiten</textarea>", "04.03.2031</p>");
        assertThat(input(conflict)).contains("type=\"text\"", "value=\"bald\"");
        seen = seen(conflict);
        Answer wrong = note(Map.of("nextStepOn", "bald", "note", "von der Zweiten"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(input(wrong)).contains("value=\"bald\"");
        assertThat(note(Map.of("nextStepOn", "2031-03-05", "note", "von beiden"))
                        .status())
                .isEqualTo(302);
        assertThat(input(advisor.get(list))).contains("value=\"2031-03-05\"");
    }

    @Test
    void theSameNotesAgainAreNoConflict() {
        Map<String, String> notes = Map.of("nextStepOn", "2031-03-04", "status", "contacted");
        assertThat(note(notes).status()).isEqualTo(302);
        assertThat(note(notes).status()).isEqualTo(302);
    }

    private Answer note(Map<String, String> notes) {
        Map<String, String> form = new HashMap<>(notes);
        form.put("seen", seen);
        form.putIfAbsent("status", "contacted");
        return advisor.post(list + "/entries/US-MN", form);
    }

    private static String seen(Answer page) {
        return found(SEEN.matcher(page.body()), page);
    }

    private static String input(Answer page) {
        return found(INPUT.matcher(page.body()), page);
    }

    private static String found(Matcher matcher, Answer page) {
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }
}
