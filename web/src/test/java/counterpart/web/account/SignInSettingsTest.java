package counterpart.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.audit.AuditLog;
import counterpart.web.browser.Chromium;
import counterpart.web.user.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/// A server that is set otherwise: all is private, people sign in at a real authorization server by OpenID Connect,
/// health
/// and metrics have a port of their own.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "counterpart.index-dir=target/index",
            "counterpart.private-reading=true",
            "management.server.port=0",
            "management.prometheus.metrics.export.enabled=true",
            "spring.datasource.url=jdbc:h2:mem:other;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
        })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class SignInSettingsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final TestOidcProvider ISSUER = TestOidcProvider.start();

    private final TestAccounts people;
    private final AccountService accounts;
    private final AuditLog audit;
    private final Http http;
    private final Http management;
    private final String root;

    SignInSettingsTest(ApplicationContext application, @LocalServerPort int port, @LocalManagementPort int other) {
        people = new TestAccounts(application, port);
        accounts = application.getBean(AccountService.class);
        audit = application.getBean(AuditLog.class);
        http = new Http(port);
        management = new Http(other);
        root = "http://127.0.0.1:" + port;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration.office.client-id", () -> TestOidcProvider.CLIENT);
        settings.add(client + "registration.office.client-secret", () -> TestOidcProvider.SECRET);
        settings.add(client + "registration.office.client-name", () -> "Office");
        settings.add(client + "registration.office.scope", () -> "openid,email,profile");
        settings.add(client + "provider.office.issuer-uri", ISSUER::address);
    }

    @AfterAll
    static void stopTheIssuer() {
        ISSUER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/clusters/biorn", "/regions/US-MN", "/search?q=bio", "/portfolio", "/method"})
    void oneSwitchMakesEveryPagePrivate(String page) {
        assertThat(http.get(page).header("Location")).startsWith("/sign-in?next=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clusters", "/clusters/biorn/matches", "/regions/US-MN", "/data", "/openapi.json"})
    void oneSwitchMakesTheWholeApiPrivate(String path) {
        assertThat(http.get("/api/v1" + path).status()).isEqualTo(401);
    }

    @Test
    void oneSwitchMakesTheMcpServerPrivate() {
        Answer answer = http.post("/mcp", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void whoHasAnAccountReadsAllTheSame() {
        assertThat(people.signedIn(Role.MANAGER, "biorn").get("/clusters/biorn").status())
                .isEqualTo(200);
        assertThat(http.get("/imprint").status()).isEqualTo(200);
    }

    @Test
    void whoHasAnAccountSignsInElsewhereByHerVerifiedAddress() {
        String email = people.join(Role.ADVISOR);
        ISSUER.add(email);
        Wanderer ada = new Wanderer();
        assertThat(ada.get(root + "/sign-in").body()).contains("Anmelden mit Office");
        assertThat(ada.signInElsewhere(root + "/oauth2/authorization/office", email))
                .isEqualTo("/account");
        assertThat(ada.get(root + "/account").body()).contains(email);
        assertThat(audit.latest(0, 5)).extracting(entry -> entry.detail()).contains("openid office");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, '', Anmelden mit Office", "360, DARK, ?lang=en, Sign in with Office"})
    void inABrowserTheWayThereAndBackLeadsToThePageThatWasWanted(
            int width, ColorScheme scheme, String language, String button) {
        String email = people.join(Role.ADVISOR);
        ISSUER.add(email);
        Page page = CHROMIUM.page(width, scheme);
        page.navigate(root + "/clusters/biorn" + language);
        check(page, "sign-in-elsewhere", width);
        page.getByText(button).click();
        page.fill("#username", email);
        page.fill("#password", TestOidcProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(address -> address.equals(root + "/clusters/biorn" + language));

        page.context().clearCookies();
        page.navigate(root + "/sign-in?failed=unknown" + language.replace('?', '&'));
        check(page, "sign-in-elsewhere-refused", width);
        page.navigate(root + "/invitation/" + people.invite(Role.ADVISOR) + language);
        check(page, "invitation-elsewhere", width);
    }

    private static void check(Page page, String name, int width) {
        Chromium.picture(page, name + "-" + width);
        assertThat(Chromium.axe(page).analyze().getViolations()).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
    }

    @Test
    void whoIsRefusedElsewhereReadsWhyInHerLanguage() {
        String email = "stranger-" + UUID.randomUUID() + "@example.org";
        ISSUER.add(email);
        assertThat(new Wanderer().signInElsewhere(root + "/sign-in/with/office?next=/portfolio&lang=en", email))
                .isEqualTo("/sign-in?failed=unknown&next=%2Fportfolio%3Flang%3Den&lang=en");
        assertThat(new Wanderer().get(root + "/sign-in/with/nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyRegistersHerself() {
        String email = "stranger-" + UUID.randomUUID() + "@example.org";
        ISSUER.add(email);
        assertThat(new Wanderer().signInElsewhere(root + "/oauth2/authorization/office", email))
                .startsWith("/sign-in?failed=unknown");
        assertThat(accounts.accounts())
                .extracting(account -> account.email().value())
                .doesNotContain(email);
    }

    @Test
    void whoIsInvitedJoinsFromElsewhereWithoutAPassword() {
        String email = "grace-" + UUID.randomUUID() + "@example.org";
        ISSUER.add(email);
        String token = people.invite(Role.ADVISOR);
        Wanderer grace = new Wanderer();
        assertThat(grace.get(root + "/invitation/" + token).body()).contains("Konto anlegen mit Office");
        assertThat(grace.signInElsewhere(root + "/invitation/" + token + "/with/office", email))
                .isEqualTo("/account");
        assertThat(grace.get(root + "/account").body()).contains("Grace Hopper", email, "Beratung");
        assertThat(accounts.accounts())
                .filteredOn(account -> account.email().value().equals(email))
                .singleElement()
                .satisfies(account -> assertThat(account.passwordHash()).isNull());
        assertThat(new Wanderer().signInElsewhere(root + "/invitation/" + token + "/with/office", email))
                .as("the invitation is used up, the account is there")
                .isEqualTo("/account");
    }

    @Test
    void anAddressThatNobodyCheckedOpensNothing() {
        String email = "unverified-" + UUID.randomUUID() + "@example.org";
        ISSUER.add(email);
        accounts.join(people.invite(Role.ADVISOR), "Eve", email, TestAccounts.PASSWORD);
        assertThat(new Wanderer().signInElsewhere(root + "/oauth2/authorization/office", email))
                .startsWith("/sign-in?failed=unverified");
    }

    @Test
    void healthAndMetricsHaveAPortOfTheirOwn() {
        Answer ready = management.get("/actuator/health/readiness");
        assertThat(ready.json().path("status").asString()).isEqualTo("UP");
        assertThat(ready.json().at("/components/engine/details/data").asString())
                .isNotEmpty();
        assertThat(ready.json().at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(management.get("/actuator/info").json().at("/data/version").asString())
                .isEqualTo(ready.json().at("/components/engine/details/data").asString());
        http.get("/");
        assertThat(management.get("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_count", "counterpart_data_version{");
        assertThat(http.get("/actuator/health").status()).isNotEqualTo(200);
        assertThat(management.get("/clusters/biorn").status()).isNotEqualTo(200);
    }

    @Test
    void noLogNamesAPerson(CapturedOutput log) {
        String email = people.join(Role.ADVISOR);
        ISSUER.add(email);
        new Wanderer().signInElsewhere(root + "/oauth2/authorization/office", email);
        people.signedIn(Role.ADVISOR).get("/clusters/biorn?text=" + email);
        http.get("/api/v1/clusters/nobody@example.org");
        http.get("/account");
        assertThat(log.getAll()).doesNotContain(email, "nobody@example.org", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    /// A browser without scripts: cookies, redirects one by one, forms.
    private final class Wanderer {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", "text/html")
                    .GET());
        }

        /// @return where the application sends her after she came back
        String signInElsewhere(String start, String email) {
            HttpResponse<String> answer = follow(get(start));
            Matcher token = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"")
                    .matcher(answer.body());
            assertThat(token.find()).as(answer.uri() + answer.body()).isTrue();
            HttpResponse<String> sent = send(HttpRequest.newBuilder(answer.uri())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form(Map.of(
                            "username", email, "password", TestOidcProvider.PASSWORD, "_csrf", token.group(1))))));
            HttpResponse<String> back = sent;
            while (!(back.uri().toString().startsWith(root) && back.statusCode() == 303)) {
                back = get(back.uri()
                        .resolve(back.headers()
                                .firstValue("Location")
                                .orElseThrow(() -> new AssertionError(sent.uri() + " " + sent.statusCode())))
                        .toString());
            }
            return back.headers().firstValue("Location").orElseThrow();
        }

        private HttpResponse<String> follow(HttpResponse<String> answer) {
            HttpResponse<String> here = answer;
            while (here.statusCode() / 100 == 3) {
                here = get(here.uri()
                        .resolve(here.headers().firstValue("Location").orElseThrow())
                        .toString());
            }
            return here;
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        private static String form(Map<String, String> values) {
            return values.entrySet().stream()
                    .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }
}
