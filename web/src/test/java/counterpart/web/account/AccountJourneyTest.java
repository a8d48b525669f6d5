package counterpart.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.user.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ServedTest
class AccountJourneyTest {

    private static final String PASSWORD = TestAccounts.PASSWORD;

    private final TestAccounts people;
    private final Http http;
    private final int port;

    AccountJourneyTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        http = new Http(port);
        this.port = port;
    }

    @Test
    void whoIsInvitedJoinsSignsInAndOut() {
        Session administrator = people.signedIn(Role.ADMINISTRATOR);
        administrator.get("/admin/accounts");
        assertThat(administrator
                        .post("/admin/invitations", Map.of("role", "MANAGER", "cluster", "biorn", "note", "Grace"))
                        .status())
                .isEqualTo(302);
        Matcher link = Pattern.compile("http://localhost:[0-9]+(/invitation/[\\w-]+)")
                .matcher(administrator.get("/admin/accounts?done=invited").body());
        assertThat(link.find()).isTrue();

        Session grace = new Session(port);
        assertThat(grace.get(link.group(1)).body()).contains("Clustermanagement");
        Answer joined = grace.post(
                link.group(1), Map.of("name", "Grace", "email", " Grace@Example.org ", "password", PASSWORD));
        assertThat(joined.header("Location")).endsWith("/sign-in?joined");
        grace.signIn("grace@example.org", PASSWORD);
        assertThat(grace.get("/account").body()).contains("Grace", "grace@example.org", "/clusters/biorn");

        assertThat(grace.post("/sign-out", Map.of()).status()).isEqualTo(303);
        assertThat(grace.get("/account").header("Location")).startsWith("/sign-in?next=%2Faccount");
        assertThat(grace.get(link.group(1)).body()).contains("gilt nicht mehr");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookAlike() {
        Session session = new Session(port);
        session.get("/sign-in");
        String known = people.join(Role.ADVISOR);
        Answer wrong = session.post("/sign-in", Map.of("email", known, "password", "not the password"));
        Answer unknown = session.post("/sign-in", Map.of("email", "x@example.org", "password", "not the password"));
        assertThat(wrong.header("Location")).isEqualTo("/sign-in?failed=wrong&next=%2Faccount");
        assertThat(unknown.header("Location")).isEqualTo(wrong.header("Location"));
    }

    @Test
    void aFormThatNoPageSendsIsRefusedNotAFailure() {
        Session administrator = people.signedIn(Role.ADMINISTRATOR);
        administrator.get("/admin/accounts");
        assertThat(administrator
                        .post("/admin/invitations", Map.of("role", "queen"))
                        .status())
                .isEqualTo(400);
        assertThat(administrator.get("/admin/audit?from=x").status()).isEqualTo(400);
    }

    @Test
    void whoGuessesIsSlowedDown() {
        String email = people.join(Role.ADVISOR);
        Session session = new Session(port);
        session.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            assertThat(session.post("/sign-in", Map.of("email", email, "password", "guess " + i))
                            .header("Location"))
                    .as("guess %d", i + 1)
                    .startsWith("/sign-in?failed=wrong");
        }
        assertThat(session.post("/sign-in", Map.of("email", email, "password", PASSWORD))
                        .header("Location"))
                .startsWith("/sign-in?failed=wait");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/, /account",
        "//example.org, /account",
        "/\\example.org, /account",
        "/clusters/biorn?lang=en, /clusters/biorn?lang=en"
    })
    void signingInLeadsBackToAPageOfThisServerOnly(String next, String expected) {
        String email = people.join(Role.ADVISOR);
        Session session = new Session(port);
        session.get("/sign-in");
        Answer answer = session.post("/sign-in", Map.of("email", email, "password", PASSWORD, "next", next));
        assertThat(answer.header("Location")).isEqualTo(expected);
    }

    @Test
    void aFormFromElsewhereChangesNothing() {
        Session session = people.signedIn(Role.ADVISOR).withoutToken();
        Answer answer = session.post("/account/deletion", Map.of("password", PASSWORD));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).containsOnlyOnce("<h1>Dafür fehlt Ihnen das Recht</h1>");
        assertThat(answer.body().substring(answer.body().indexOf("<body")))
                .containsOnlyOnce("Dafür fehlt Ihnen das Recht");
        assertThat(session.get("/account").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsOtherSessions() {
        String email = people.join(Role.ADVISOR);
        Session here = new Session(port).signIn(email, PASSWORD);
        Session there = new Session(port).signIn(email, PASSWORD);
        Answer changed = here.post("/account/password", Map.of("present", PASSWORD, "wanted", "another long one"));
        assertThat(changed.header("Location")).contains("/sign-in");
        assertThat(there.get("/account").header("Location")).startsWith("/sign-in");
        new Session(port).signIn(email, "another long one");
    }

    @Test
    void anAccountCanBeTakenAlongAndDeleted() {
        String email = people.join(Role.ADVISOR);
        Session session = new Session(port).signIn(email, PASSWORD);
        Answer export = session.get("/account/export");
        assertThat(export.json().at("/account/email").asString()).isEqualTo(email);
        assertThat(export.body()).contains("SIGNED_IN").doesNotContain("bcrypt");
        assertThat(session.post("/account/deletion", Map.of("password", "wrong one"))
                        .body())
                .contains("Das jetzige Passwort stimmt nicht");
        assertThat(session.post("/account/deletion", Map.of("password", PASSWORD))
                        .status())
                .isEqualTo(302);
        assertThat(session.get("/account").header("Location")).startsWith("/sign-in");
    }

    @Test
    void whoMayNoLongerSignInIsOutAtOnce() {
        Session administrator = people.signedIn(Role.ADMINISTRATOR);
        String email = people.join(Role.ADVISOR);
        Session advisor = new Session(port).signIn(email, PASSWORD);
        Matcher form = Pattern.compile("/admin/accounts/([0-9a-f-]+)\"(?:(?!</form>)[\\s\\S])*?" + email)
                .matcher(administrator.get("/admin/accounts").body());
        assertThat(form.find()).isTrue();
        administrator.post("/admin/accounts/" + form.group(1), Map.of("role", "ADVISOR"));
        assertThat(advisor.get("/account").header("Location")).startsWith("/sign-in");
    }

    @Test
    void whatIsPublicMakesNoSession() {
        assertThat(http.get("/").header("Set-Cookie")).isEmpty();
        assertThat(http.get("/api/v1/clusters").header("Set-Cookie")).isEmpty();
    }

    @Test
    void aProgramLearnsThatAnAccountIsNeeded() {
        Answer answer = http.get("/api/v1/shortlists?lang=en");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:counterpart:problem:not-signed-in");
    }

    @Test
    void theAuditLogNamesWhoDidWhat() {
        Session administrator = people.signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.get("/admin/audit?lang=en").body())
                .contains("signed in", "Ada administrator")
                .doesNotContainPattern("\\?\\?[a-z.]+_(de|en)\\?\\?");
    }

    @ParameterizedTest
    @CsvSource({"GET,/account", "POST,/account/deletion"})
    void aPartOfAPageWhoseSessionEndedLeavesForSignIn(String method, String path) {
        Answer answer = http.send(http.request(path)
                .header("Accept", "text/html")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost:" + port + "/clusters/biorn?limit=5")
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/sign-in?next=%2Fclusters%2Fbiorn%3Flimit%3D5");
    }
}
