package counterpart.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ServedTest
class ApiKeyJourneyTest {

    private static final String CLUSTERS = "/api/v1/clusters?size=1&lang=en";
    private static final String PORTAL = "https://portal.example";

    private final TestAccounts people;
    private final Http http;

    ApiKeyJourneyTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        http = new Http(port);
    }

    @Test
    void aKeyIsMadeUsedCountedAndRevoked() {
        Session administrator = people.signedIn(Role.ADMINISTRATOR);
        String key = create(administrator, Map.of("name", "Portal A", "scope", "read", "perMinute", "100"));
        Answer answer = ask(CLUSTERS, key, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"default\";q=100;w=60");
        assertThat(answer.header("RateLimit")).startsWith("\"default\";r=99;t=");

        String page = administrator.get("/admin/keys?lang=en").body();
        assertThat(page).contains("Portal A", "<td>1</td>").doesNotContain(key);
        Matcher revocation =
                Pattern.compile("/admin/keys/[0-9a-f-]+/revocation").matcher(page.substring(page.indexOf("Portal A")));
        assertThat(revocation.find()).isTrue();
        administrator.post(revocation.group(), Map.of());
        Answer refused = ask(CLUSTERS, key, null);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("detail").asString()).contains("revoked");
    }

    @Test
    void aKeyOverItsLimitHasToWait() {
        String key =
                create(people.signedIn(Role.ADMINISTRATOR), Map.of("name", "Slow", "scope", "read", "perMinute", "1"));
        assertThat(ask(CLUSTERS, key, null).status()).isEqualTo(200);
        Answer refused = ask(CLUSTERS, key, null);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:counterpart:problem:too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void aKeyWithoutTheScopeIsRefused() {
        String key = create(
                people.signedIn(Role.ADMINISTRATOR), Map.of("name", "Reader", "scope", "read", "perMinute", "9"));
        Answer refused = ask("/api/v1/clusters/medicalmountains/matches?lang=en&limit=1", key, null);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("detail").asString()).contains("\"match\"");
        assertThat(ask("/%61pi/v1/clusters/medicalmountains/%6Datches?lang=en&limit=1", key, null)
                        .status())
                .as("encoded letters")
                .isEqualTo(403);
    }

    @Test
    void aBrowserMayUseAKeyFromItsPortalOnly() {
        String key = create(
                people.signedIn(Role.ADMINISTRATOR),
                Map.of("name", "Portal B", "scope", "read", "perMinute", "9", "origins", PORTAL));
        assertThat(ask(CLUSTERS, key, PORTAL).header("Access-Control-Allow-Origin"))
                .isEqualTo(PORTAL);
        assertThat(ask(CLUSTERS, key, "https://elsewhere.example").status()).isEqualTo(401);
        assertThat(preflight(PORTAL, "authorization").header("Access-Control-Allow-Origin"))
                .isEqualTo(PORTAL);
        assertThat(preflight("https://elsewhere.example", "authorization").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void anyPageMayReadWhatIsPublicButWithoutCookies() {
        Answer answer =
                http.send(http.request(CLUSTERS).header("Origin", PORTAL).GET());
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .isEqualTo("ETag, Link, RateLimit, RateLimit-Policy, Retry-After");
        assertThat(String.join(",", http.get(CLUSTERS).headers().allValues("Vary")))
                .containsIgnoringCase("Origin");
    }

    @Test
    void aPreflightRequestLearnsWhatIsAllowed() {
        Answer allowed = preflight("https://anybody.example", "if-none-match, accept");
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://anybody.example");
        assertThat(allowed.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,POST,PUT,PATCH,DELETE");
        assertThat(allowed.header("Access-Control-Allow-Headers")).isEqualTo("if-none-match, accept");
        assertThat(allowed.header("Access-Control-Max-Age")).isEqualTo("600");
        assertThat(allowed.header("Access-Control-Allow-Credentials")).isEmpty();

        Answer refused = preflight("https://anybody.example", "x-other");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aKeyThatActsForNobodyHasNoShortlists() {
        Session administrator = people.signedIn(Role.ADMINISTRATOR);
        administrator.get("/admin/keys");
        Answer answer = administrator.post("/admin/keys", Map.of("name", "X", "scope", "shortlist"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("So geht es nicht");
    }

    private static String create(Session administrator, Map<String, String> form) {
        administrator.get("/admin/keys");
        assertThat(administrator.post("/admin/keys", new HashMap<>(form)).status())
                .isEqualTo(302);
        Matcher key = Pattern.compile("cp_[\\w-]{43}")
                .matcher(administrator.get("/admin/keys").body());
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private Answer ask(String path, String key, @Nullable String origin) {
        var request =
                http.request(path).header("Authorization", "Bearer " + key).GET();
        return http.send(origin == null ? request : request.header("Origin", origin));
    }

    private Answer preflight(String origin, String headers) {
        return http.send(http.request(CLUSTERS)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", headers)
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
