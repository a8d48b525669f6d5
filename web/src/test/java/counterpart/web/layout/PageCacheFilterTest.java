package counterpart.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.ServedTest;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ServedTest
class PageCacheFilterTest {

    private static final String CLUSTER = "/clusters/medicalmountains?limit=5";

    private final Http http;
    private final TestAccounts people;

    PageCacheFilterTest(ApplicationContext application, @LocalServerPort int port) {
        http = new Http(port);
        people = new TestAccounts(application, port);
    }

    @Test
    void thePageIsTheSameAgain() {
        Http.Answer first = http.get(CLUSTER);
        Http.Answer again = http.get(CLUSTER);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Content-Language")).isEqualTo("de");
        assertThat(again.header("Content-Security-Policy")).isNotEmpty();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(http.get(CLUSTER + "&lang=en").body()).contains("<html lang=\"en\">");
    }

    @Test
    void whoIsSignedInSeesHerOwn() {
        http.get(CLUSTER);
        assertThat(people.signedIn(Role.ADVISOR).get(CLUSTER).body()).contains("/account");
        assertThat(http.get(CLUSTER).body()).contains("/sign-in").doesNotContain("/account");
    }

    @Test
    void whatIsNotThereIsAskedForAgain() {
        assertThat(http.get("/clusters/nothing").status()).isEqualTo(404);
        assertThat(http.get("/clusters/nothing").status()).isEqualTo(404);
    }
}
