package counterpart.web.digest;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.Receivers;
import counterpart.web.ServedWithReceivers;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.change.ChangeRecorder;
import counterpart.web.change.OlderRelease;
import counterpart.web.user.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Subscriptions from the page to the message, with a real SMTP server.
@ServedWithReceivers
class DigestJourneyTest {

    private static final String CLUSTER = "biorn";
    private static final String PAGE = "/clusters/" + CLUSTER + "/changes";
    private static final String FORM = "/account/subscriptions/" + CLUSTER;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestAccounts people;
    private final Http http;
    private final int port;
    private final ChangeRecorder recorder;
    private final OlderRelease older;
    private final JdbcClient database;

    DigestJourneyTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        http = new Http(port);
        this.port = port;
        recorder = application.getBean(ChangeRecorder.class);
        older = new OlderRelease(application);
        database = application.getBean(JdbcClient.class);
    }

    @BeforeEach
    void forgetEverything() throws Exception {
        database.sql("delete from cluster_subscription").update();
        Receivers.mail().purgeEmailFromAllMailboxes();
    }

    @Test
    void aSubscriberReceivesEachChangeOnceAndEndsItByOneClick() throws Exception {
        String email = people.join(Role.ADVISOR);
        Session advisor = new Session(port).signIn(email, TestAccounts.PASSWORD);
        assertThat(advisor.get(PAGE + "?lang=en").body()).contains("Receive changes as a digest");
        older.beforeRegion(CLUSTER);
        advisor.post(FORM + "?lang=en", Map.of());
        advisor.post(FORM + "?lang=en", Map.of());
        assertThat(advisor.get(PAGE + "?lang=en").body()).contains("Unsubscribe");
        recorder.record();
        waitUntil(() -> !received(email).isEmpty());

        MimeMessage message = received(email).getFirst();
        assertThat(message.getSubject()).contains("New for", "one change");
        assertThat(message.getFrom()[0].toString()).isEqualTo("counterpart@example.org");
        String text = message.getContent().toString();
        assertThat(text)
                .contains("is new among the first ten (rank 2)", PAGE + "?lang=en")
                .doesNotContain("Korrektur");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getMessageID()).matches("<digest-[0-9a-f-]{36}@example.org>");
        Matcher link = Pattern.compile("<http://localhost:\\d+(/unsubscribe/[\\w-]{43})>")
                .matcher(message.getHeader("List-Unsubscribe")[0]);
        assertThat(link.matches()).isTrue();

        assertThat(http.get(link.group(1) + "?lang=en").body()).contains("One click");
        assertThat(advisor.get(PAGE).body()).contains("Abbestellen");
        waitFor(Duration.ofMillis(2500)); // two more digests would be due
        assertThat(received(email)).hasSize(1);

        Answer ended = http.send(http.request(link.group(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(ended.status()).isEqualTo(200);
        assertThat(advisor.get(PAGE).body()).contains("gesammelt per E-Mail erhalten");
        assertThat(http.get(link.group(1)).body()).contains("Abbestellt");
    }

    @Test
    void theLanguageIsThatOfThePageAndTheMailServerMayComeBack() throws Exception {
        String email = people.join(Role.ADVISOR);
        Session advisor = new Session(port).signIn(email, TestAccounts.PASSWORD);
        advisor.get(PAGE);
        older.beforeRegion(CLUSTER);
        advisor.post(FORM, Map.of());
        int smtp = Receivers.mail().getSmtp().getPort();
        Receivers.stopMail();
        try {
            recorder.record();
            waitUntil(() -> attempts() > 0);
        } finally {
            Receivers.startMail(smtp);
        }
        waitUntil(() -> !received(email).isEmpty());
        assertThat(received(email)).hasSize(1);
        assertThat(received(email).getFirst().getContent().toString())
                .contains("ist neu unter den ersten zehn (Rang 2)");
    }

    @Test
    void theDataOfAPersonHoldsSubscriptionsAndGoesWithThem() {
        String email = people.join(Role.ADVISOR);
        Session advisor = new Session(port).signIn(email, TestAccounts.PASSWORD);
        advisor.get(PAGE);
        advisor.post(FORM, Map.of());
        assertThat(advisor.get("/account/export").body()).contains("subscriptions", CLUSTER);
        advisor.get("/account");
        advisor.post("/account/deletion", Map.of("password", TestAccounts.PASSWORD));
        assertThat(subscriptions()).isZero();
    }

    @Test
    void onlySignedInPeopleAreOfferedASubscription() {
        assertThat(http.get(PAGE).body()).doesNotContain("per E-Mail");
        Session advisor = people.signedIn(Role.ADVISOR);
        assertThat(advisor.post("/account/subscriptions/nobody", Map.of()).status())
                .isEqualTo(404);
        advisor.post(FORM, Map.of());
        assertThat(subscriptions()).isEqualTo(1);
        assertThat(advisor.post(FORM + "/removal", Map.of()).status()).isEqualTo(302);
        assertThat(subscriptions()).isZero();
    }

    private long attempts() {
        return database.sql("select coalesce(max(attempts), 0) from digest")
                .query(Long.class)
                .single();
    }

    private long subscriptions() {
        return database.sql("select count(*) from cluster_subscription")
                .query(Long.class)
                .single();
    }

    private static List<MimeMessage> received(String email) {
        return Arrays.stream(Receivers.mail().getReceivedMessages())
                .filter(message -> isTo(message, email))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String email) {
        try {
            return message.getAllRecipients()[0].toString().equals(email);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitUntil(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static void waitFor(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
