package counterpart.web.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ServedTest
class JudgementApiTest {

    private static final String JUDGEMENTS = "/api/v1/judgements";

    private final TestAccounts people;
    private final Http http;

    JudgementApiTest(ApplicationContext application, @LocalServerPort int port) {
        people = new TestAccounts(application, port);
        http = new Http(port);
    }

    @Test
    void theLatestWordIsKeptAndAnEmptyOneTakesItBack() {
        Session advisor = people.signedIn(Role.ADVISOR);
        judge(advisor, "US-MN", "useful");
        JsonNode now = judge(advisor, "us-mn", "known").json();
        assertThat(Http.each(now, "entry")).containsExactly("US-MN");
        assertThat(Http.each(now, "judgement")).containsExactly("known");
        assertThat(now.at("/0/rankByScore").asInt()).isPositive();
        assertThat(judge(advisor, "US-MN", "").json()).isEmpty();
    }

    @Test
    void whatIsOnesOwnIsNotKeptByAnybodyOnTheWay() {
        Session advisor = people.signedIn(Role.ADVISOR);
        Answer before = advisor.get(JUDGEMENTS);
        assertThat(before.header("Cache-Control")).isEqualTo("no-store");
        assertThat(before.header("ETag")).isEmpty();
    }

    @Test
    void labelsAreForAdvisorsAndNameNobody() {
        Session advisor = people.signedIn(Role.ADVISOR);
        Session manager = people.signedIn(Role.MANAGER, "biorn");
        judge(manager, "FI1D", "not-useful");
        Answer csv = advisor.send("GET", JUDGEMENTS + ".csv", "text/csv", "");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).contains("judgements.csv");
        assertThat(csv.body().lines().findFirst().orElseThrow())
                .isEqualTo("cluster,region,institution,judgement,rank_by_score,strategy,data_version,judged_at,judge");
        assertThat(csv.body()).contains("biorn,FI1D,,not-useful,").doesNotContain("Ada", "@");
        assertThat(manager.send("GET", JUDGEMENTS + ".csv", "text/csv", "").status())
                .isEqualTo(403);
        assertThat(http.get(JUDGEMENTS + ".csv").status()).isEqualTo(401);
        assertThat(http.get(JUDGEMENTS).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cluster\":\"biorn\",\"entry\":\"US-MN\",\"judgement\":\"=1+1\"}",
                "{\"cluster\":\"biorn\",\"entry\":\"US-MN\",\"judgement\":\"great\"}"
            })
    void anyOtherWordIsRefused(String body) {
        Answer answer = people.signedIn(Role.ADVISOR).send("PUT", JUDGEMENTS, "application/json", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Http.each(answer.json().path("errors"), "parameter")).containsExactly("judgement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cluster\":\"bioren\",\"entry\":\"US-MN\",\"judgement\":\"known\"}",
                "{\"cluster\":\"biorn\",\"entry\":\"XX-1\",\"judgement\":\"known\"}"
            })
    void whatIsNotKnownIsNotFound(String body) {
        Answer answer = people.signedIn(Role.ADVISOR).send("PUT", JUDGEMENTS, "application/json", body);
        assertThat(answer.status()).isEqualTo(404);
    }

    private static Answer judge(Session session, String entry, String word) {
        Answer answer = session.send(
                "PUT",
                JUDGEMENTS,
                "application/json",
                "{\"cluster\":\"biorn\",\"entry\":\"" + entry + "\",\"judgement\":\"" + word + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
