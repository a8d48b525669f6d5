package counterpart.web.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What was typed is shown again by the page that says why it was not stored.
@ServedTest
class KeptFormTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final String NOTE = "Mail vom 3. Mai <b>";
    private static final String SHOWN = "Mail vom 3. Mai &lt;b&gt;</textarea>";

    private final int port;
    private final Session advisor;
    private String list = "";
    private Map<String, String> form = Map.of();

    KeptFormTest(ApplicationContext application, @LocalServerPort int port) {
        this.port = port;
        advisor = new TestAccounts(application, port).signedIn(Role.ADVISOR).fromHere();
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
        Matcher seen = SEEN.matcher(advisor.get(list).body());
        assertThat(seen.find()).isTrue();
        form = Map.of("note", NOTE, "status", "contacted", "seen", seen.group(1));
    }

    @Test
    void anEndedSessionShowsTheTextAndTheWayBack() {
        Answer answer = new Session(port).fromHere().post(list + "/entries/US-MN", form);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("Sie sind abgemeldet", SHOWN, "name=\"status\" value=\"contacted\"")
                .contains("/sign-in?next=" + list + "%23entry-US-MN")
                .doesNotContain("Dafür fehlt Ihnen das Recht");
    }

    @Test
    void aPageFromBeforeSigningInIsSentOnceMore() {
        Answer stale = advisor.withoutToken().post(list + "/entries/US-MN", form);
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.body()).contains("Noch nicht gespeichert", SHOWN);
        assertThat(advisor.post(list + "/entries/US-MN", form).status()).isEqualTo(302);
        assertThat(advisor.get(list).body()).contains(SHOWN);
    }

    @Test
    void wordsOfAnotherSiteAreNotShown() {
        Answer answer = new Session(port).post(list + "/entries/US-MN", form);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Sie sind abgemeldet").doesNotContain("Mail vom 3. Mai");
    }

    @Test
    void aTextForAnEntryThatIsGoneIsShown() {
        Answer answer = advisor.post(list + "/entries/SE33", form);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains(SHOWN);
    }

    @Test
    void aTitleThatIsRejectedStaysInItsField() {
        Answer answer = advisor.post(list + "/title", Map.of("title", "x".repeat(201), "seen", "Reise"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("value=\"" + "x".repeat(201) + "\"");
    }
}
