package counterpart.web.correction;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Application;
import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.engine.EngineProvider;
import counterpart.web.user.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two servers on one database.
@ServedTest
class SeveralServersTest {

    private static final String CLUSTER = "biorn";
    private static final String FORM = "/clusters/" + CLUSTER + "/corrections";
    private static final String SEARCH = "/api/v1/clusters?query=Ada+Umlaufwerke";
    private static final String MATCHES = "/api/v1/clusters/" + CLUSTER + "/matches?lang=en&limit=3";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestAccounts people;
    private final Http here;
    private final JdbcClient database;
    private final EngineProvider provider;

    SeveralServersTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        here = new Http(port);
        database = application.getBean(JdbcClient.class);
        provider = application.getBean(EngineProvider.class);
    }

    @AfterEach
    void forgetEverything() {
        database.sql("delete from correction").update();
        provider.applyCorrections();
    }

    @Test
    void whatIsApprovedAtOneServerHoldsAtTheOtherSoonAfter() throws InterruptedException {
        try (ConfigurableApplicationContext other = another()) {
            Http there = new Http(
                    ((WebServerApplicationContext) other).getWebServer().getPort());
            Answer before = there.get(MATCHES);
            assertThat(before.header("ETag")).isEqualTo(here.get(MATCHES).header("ETag"));
            assertThat(total(there)).isZero();

            approve("members", "Ada Umlaufwerke");

            assertThat(total(here)).isEqualTo(1);
            Instant end = Instant.now().plus(PATIENCE);
            while (total(there) == 0 && Instant.now().isBefore(end)) {
                Thread.sleep(100);
            }
            assertThat(total(there)).isEqualTo(1);
            assertThat(there.get("/clusters/" + CLUSTER + "/history").body()).contains("Ada Umlaufwerke");
            assertThat(there.get(MATCHES).header("ETag"))
                    .isNotEqualTo(before.header("ETag"))
                    .isEqualTo(here.get(MATCHES).header("ETag"));
        }
    }

    private void approve(String what, String value) {
        Session manager = people.signedIn(Role.MANAGER, CLUSTER);
        manager.get(FORM);
        manager.post(FORM, Map.of("source", "https://example.org/report", "confidence", "sourced", what, value));
        Session advisor = people.signedIn(Role.ADVISOR);
        Matcher link = Pattern.compile("/corrections/([0-9a-f-]{36})")
                .matcher(advisor.get("/corrections").body());
        assertThat(link.find()).isTrue();
        advisor.get(link.group());
        advisor.post(link.group() + "/approval", Map.of());
    }

    private static int total(Http server) {
        Answer answer = server.get(SEARCH);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("total").asInt();
    }

    private static ConfigurableApplicationContext another() {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--counterpart.correction-seconds=1",
                        "--counterpart.index-dir=target/index",
                        "--spring.datasource.url=" + ServedTest.DATABASE,
                        "--spring.jmx.enabled=false");
    }
}
