package counterpart.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedWithReceivers;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.change.ChangeRecorder;
import counterpart.web.change.OlderRelease;
import counterpart.web.change.OlderRelease.Additions;
import counterpart.web.user.Role;
import counterpart.web.webhook.WebhookReceiver.Received;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Webhooks from registration to delivery, with a real receiver.
@ServedWithReceivers
class WebhookJourneyTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String CLUSTER = "biorn";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestAccounts people;
    private final Session administrator;
    private final Http http;
    private final ChangeRecorder recorder;
    private final OlderRelease older;
    private final JdbcClient database;

    WebhookJourneyTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        administrator = people.signedIn(Role.ADMINISTRATOR);
        http = new Http(port);
        recorder = application.getBean(ChangeRecorder.class);
        older = new OlderRelease(application);
        database = application.getBean(JdbcClient.class);
    }

    @AfterEach
    void forgetEverything() {
        database.sql("delete from webhook").update();
    }

    @Test
    void aPortalIsToldOfChangesWithASignature() throws Exception {
        try (WebhookReceiver portal = new WebhookReceiver(number -> 204);
                WebhookReceiver all = new WebhookReceiver(number -> 200)) {
            String key = key();
            JsonNode made = register(key, portal.url(), CLUSTER);
            register(key, all.url(), null);
            assertThat(ask("GET", WEBHOOKS, key, "").body()).doesNotContain("whsec_");

            Additions additions = older.before(CLUSTER);
            recorder.record();

            waitUntil(() -> !portal.received().isEmpty() && !all.received().isEmpty());
            Received received = portal.received().getFirst();
            assertThat(received.path()).isEqualTo("/hook?from=counterpart");
            assertSigned(received, made.path("secret").asString());
            JsonNode message = received.json();
            assertThat(message.path("type").asString()).isEqualTo("changes");
            assertThat(Http.each(message.path("items"), "kind"))
                    .containsExactly("region-entered", "projects-added", "programme-opened");
            assertThat(message.at("/items/0/regions/0").asString()).isEqualTo(additions.region());
            assertThat(message.at("/items/0/text").asString()).contains("is new among the first ten (rank 2)");
            assertThat(Http.each(all.received().getFirst().json().path("items"), "kind"))
                    .startsWith("data-release");
            assertThat(http.get("/api/v1/changes?cursor=" + message.path("next").asString())
                            .json()
                            .path("items"))
                    .isEmpty();

            waitUntil(() -> status(key, made).equals(List.of("delivered")));
            assertThat(administrator.get("/admin/webhooks?lang=en").body()).contains(portal.url(), "delivered");
        }
    }

    @Test
    void failedAttemptsAreRepeatedAfterGrowingTimesAndThenTheWebhookIsDisabled() throws Exception {
        try (WebhookReceiver portal = new WebhookReceiver(number -> number < 6 ? 500 : 200)) {
            String key = key();
            JsonNode made = register(key, portal.url(), CLUSTER);
            older.beforeRegion(CLUSTER);
            recorder.record();
            waitUntil(() -> status(key, made).equals(List.of("failed")));
            assertThat(portal.received()).hasSize(3);
            long first = portal.received().get(1).nanos()
                    - portal.received().getFirst().nanos();
            long second =
                    portal.received().get(2).nanos() - portal.received().get(1).nanos();
            assertThat(first).isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
            assertThat(second).isGreaterThanOrEqualTo(Duration.ofMillis(600).toNanos());
            assertThat(portal.received())
                    .extracting(received -> received.json().path("id").asString())
                    .containsOnly(portal.received().getFirst().json().path("id").asString());

            ask("POST", WEBHOOKS + "/" + id(made) + "/test", key, "");
            waitUntil(() -> !webhook(key, made).path("disabledAt").isNull());
            older.beforeRegion(CLUSTER);
            recorder.record();
            assertThat(status(key, made)).containsExactly("failed", "failed");

            ask("POST", WEBHOOKS + "/" + id(made) + "/test", key, "");
            waitUntil(() -> portal.received().size() == 5);
            ask("POST", WEBHOOKS + "/" + id(made) + "/test", key, "");
            waitUntil(() -> webhook(key, made).path("disabledAt").isNull());
            assertThat(portal.received().getLast().json().path("type").asString())
                    .isEqualTo("test");
        }
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        try (WebhookReceiver portal = new WebhookReceiver(number -> 302)) {
            String key = key();
            JsonNode made = register(key, portal.url(), null);
            ask("POST", WEBHOOKS + "/" + id(made) + "/test", key, "");
            waitUntil(() -> status(key, made).equals(List.of("failed")));
            assertThat(portal.received()).hasSize(1);
            assertThat(deliveries(key, made).at("/0/problem").asString()).isEqualTo("redirects are not followed");
            assertThat(deliveries(key, made).at("/0/httpStatus").asInt()).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://portal.example.org/          | an address with https
            https://127.0.0.1/                  | a public DNS name
            https://localhost./                 | a public DNS name
            https://user@portal.example.org/    | without user
            https://portal.example.org:25/      | Port 443
            https://nobody.example.org/         | a DNS name that can be resolved
            """)
    void otherAddressesAreRefused(String url, String allowed) {
        Answer answer = ask("POST", WEBHOOKS + "?lang=en", key(), "{\"url\": \"" + url + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).containsIgnoringCase(allowed);
    }

    @Test
    void aKeySeesItsOwnWebhooksOnlyAndHasFewOfThem() {
        try (WebhookReceiver portal = new WebhookReceiver(number -> 200)) {
            String key = key();
            JsonNode made = register(key, portal.url(), null);
            String other = key();
            assertThat(ask("GET", WEBHOOKS, other, "").json()).isEmpty();
            assertThat(ask("GET", WEBHOOKS + "/" + id(made) + "/deliveries", other, "")
                            .status())
                    .isEqualTo(404);
            assertThat(ask("DELETE", WEBHOOKS + "/" + id(made), other, "").status())
                    .isEqualTo(404);
            IntStream.range(0, 4).forEach(more -> register(key, portal.url(), null));
            assertThat(ask("POST", WEBHOOKS, key, "{\"url\": \"" + portal.url() + "\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(ask("DELETE", WEBHOOKS + "/" + id(made), key, "").status())
                    .isEqualTo(204);
            assertThat(ask("GET", WEBHOOKS, key, "").json()).hasSize(4);
        }
    }

    @Test
    void aRevokedKeyEndsItsWebhooks() throws Exception {
        try (WebhookReceiver portal = new WebhookReceiver(number -> 200);
                WebhookReceiver another = new WebhookReceiver(number -> 200)) {
            String key = key();
            register(key, portal.url(), null);
            Matcher revocation = Pattern.compile("/admin/keys/[0-9a-f-]+/revocation")
                    .matcher(administrator.get("/admin/keys").body());
            assertThat(revocation.find()).isTrue();
            administrator.post(revocation.group(), Map.of());
            register(key(), another.url(), null);
            older.beforeRegion(CLUSTER);
            recorder.record();
            waitUntil(() -> !another.received().isEmpty());
            assertThat(portal.received()).isEmpty();
        }
    }

    @Test
    void keysOfOtherScopesHaveNoWebhooks() {
        assertThat(ask("GET", WEBHOOKS, create(Map.of("name", "Reader", "scope", "read")), "")
                        .status())
                .isEqualTo(403);
        assertThat(administrator.get(WEBHOOKS).status()).isEqualTo(403);
        assertThat(http.get(WEBHOOKS).status()).isEqualTo(401);
    }

    private static void assertSigned(Received received, String secret) throws Exception {
        Matcher parts = Pattern.compile("t=(\\d+),v1=([0-9a-f]{64})").matcher(received.signature());
        assertThat(parts.matches()).isTrue();
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        assertThat(Duration.between(at, Instant.now()).abs()).isLessThan(PATIENCE);
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = (parts.group(1) + "." + received.body()).getBytes(StandardCharsets.UTF_8);
        assertThat(parts.group(2)).isEqualTo(java.util.HexFormat.of().formatHex(mac.doFinal(signed)));
    }

    private String key() {
        return create(Map.of("name", "Portal", "scope", "webhook", "perMinute", "10000"));
    }

    private String create(Map<String, String> form) {
        administrator.get("/admin/keys");
        assertThat(administrator.post("/admin/keys", form).status()).isEqualTo(302);
        Matcher key = Pattern.compile("cp_[\\w-]{43}")
                .matcher(administrator.get("/admin/keys").body());
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private JsonNode register(String key, String url, String cluster) {
        String body = "{\"url\": \"" + url + "\"" + (cluster == null ? "" : ", \"cluster\": \"" + cluster + "\"") + "}";
        Answer answer = ask("POST", WEBHOOKS + "?lang=en", key, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String id(JsonNode webhook) {
        return webhook.path("id").asString();
    }

    private JsonNode webhook(String key, JsonNode made) {
        for (JsonNode webhook : ask("GET", WEBHOOKS, key, "").json()) {
            if (id(webhook).equals(id(made))) {
                return webhook;
            }
        }
        throw new AssertionError("no webhook " + made);
    }

    private JsonNode deliveries(String key, JsonNode made) {
        return ask("GET", WEBHOOKS + "/" + id(made) + "/deliveries", key, "").json();
    }

    private List<String> status(String key, JsonNode made) {
        return Http.each(deliveries(key, made), "status");
    }

    private Answer ask(String method, String path, String key, String body) {
        return http.send(http.request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static void waitUntil(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(30);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
