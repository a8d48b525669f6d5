package counterpart.web.answers;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.answers.PublicAddresses.Question;
import counterpart.web.user.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// Every real answer of the API is as its OpenAPI description says.
@ServedTest
class ApiContractTest {

    private static final String ROOT = "/api/v1";
    private static final String DESCRIPTION = ROOT + "/openapi.json";

    private final Http http;
    private final JsonNode description;
    private final ApiContract contract;
    private final TestAccounts people;
    private final List<Question> questions;

    ApiContractTest(ApplicationContext application, @LocalServerPort int port) {
        http = new Http(port);
        description = http.get(DESCRIPTION).json();
        contract = new ApiContract(description);
        people = new TestAccounts(application, port);
        questions = PublicAddresses.of(application).stream()
                .filter(question -> question.address().startsWith(ROOT))
                .filter(question -> !question.address().startsWith(DESCRIPTION))
                .filter(question -> !question.address().contains("lang=en"))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyPublicAnswerIsAsDescribed() {
        return questions.stream()
                .map(question -> DynamicTest.dynamicTest(question.toString(), () -> {
                    Answer answer = question.body().isEmpty()
                            ? http.get(question.address())
                            : http.post(question.address(), question.body());
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    assertAsDescribed(method(question), question.address(), answer);
                }));
    }

    /// A description of what nobody can call would not be tested.
    @Test
    void everyPublicOperationIsAsked() {
        Set<String> asked = new TreeSet<>();
        questions.forEach(question ->
                asked.add(contract.template(method(question), question.address().replaceFirst("\\?.*", ""))));
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    if (operation.path("security").path(0).isEmpty()) {
                        described.add(path.getKey());
                    }
                }));
        assertThat(asked).hasSizeGreaterThan(15).containsAll(described);
    }

    @Test
    void everyExampleIsAsDescribed() {
        assertThat(contract.contents())
                .hasSizeGreaterThan(100)
                .allSatisfy(content -> assertThat(contract.violationsOfExample(content.getValue()))
                        .as(content.getKey())
                        .isEmpty());
    }

    private static String method(Question question) {
        return question.body().isEmpty() ? "GET" : "POST";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /clusters?page=-1                        | application/json | 400
            /clusters                                | text/csv         | 406
            /clusters/nobody                         | application/json | 404
            /clusters/nobody/matches                 | text/csv         | 404
            /clusters/biorn/matches?expand=x         | application/json | 400
            /clusters/biorn/matches/FI1              | application/json | 404
            /clusters/biorn/matches.xml              | application/json | 400
            /clusters/biorn/dossier.xml              | application/json | 400
            /regions/FI1                             | application/json | 404
            /institutions/nobody                     | application/json | 404
            /shortlists                              | application/json | 401
            /judgements                              | application/json | 401
            """)
    void everyProblemIsAsDescribed(String path, String accept, int status) {
        Answer answer = http.get(ROOT + path, accept);
        assertThat(answer.status()).isEqualTo(status);
        assertAsDescribed("GET", ROOT + path, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                             | application/json | 400
            {"text":                       | application/json | 400
            {"text": "qqqq zzzz"}          | application/json | 422
            x                              | text/plain       | 415
            """)
    void everyProblemWithABodyIsAsDescribed(String body, String type, int status) {
        Answer answer = http.send(
                http.request(ROOT + "/matches").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).isEqualTo(status);
        assertAsDescribed("POST", ROOT + "/matches", answer);
    }

    @Test
    void tooLargeABodyIsAsDescribed() {
        Answer answer = http.post(ROOT + "/matches", " ".repeat(300_000));
        assertThat(answer.status()).isEqualTo(413);
        assertAsDescribed("POST", ROOT + "/matches", answer);
    }

    @Test
    void anAnswerThatIsTheSameIsAsDescribed() {
        String tag = http.get(ROOT + "/clusters").header("ETag");
        Answer answer = http.send(
                http.request(ROOT + "/clusters").header("If-None-Match", tag).GET());
        assertThat(answer.status()).isEqualTo(304);
        assertAsDescribed("GET", ROOT + "/clusters", answer);
    }

    @Test
    void shortlistsAreAsDescribed() {
        Session advisor = people.signedIn(Role.ADVISOR);
        Answer made = asked(advisor, "POST", "/shortlists", """
                {"title": "Contract", "cluster": "biorn", "entries": ["US-MN"]}""", 200);
        String list = "/shortlists/" + made.json().path("id").asString();
        asked(advisor, "GET", "/shortlists", "", 200);
        asked(advisor, "GET", list, "", 200);
        asked(advisor, "POST", list + "/comments", "{\"text\": \"Good\"}", 200);
        asked(advisor, "PUT", list, "{\"version\": 0, \"title\": \"Late\"}", 409);
        asked(advisor, "GET", list + "/history", "", 200);
        asked(advisor, "POST", list + "/links", "{\"days\": 3}", 200);
        asked(advisor, "GET", list + "/links", "", 200);
        asked(advisor, "GET", list + "/export.json", "", 200);
        asked(advisor, "GET", list + "/export.xml", "", 400);
        asked(people.signedIn(Role.ADVISOR), "GET", list, "", 404);
        asked(advisor, "DELETE", list, "", 204);
    }

    @Test
    void judgementsAreAsDescribed() {
        Session advisor = people.signedIn(Role.ADVISOR);
        asked(advisor, "PUT", "/judgements", """
                {"cluster": "biorn", "entry": "US-MN", "judgement": "useful"}""", 200);
        asked(advisor, "GET", "/judgements", "", 200);
        asked(advisor, "GET", "/judgements.csv", "", 200);
        asked(people.signedIn(Role.MANAGER, "biorn"), "GET", "/judgements.csv", "", 403);
    }

    private Answer asked(Session session, String method, String path, String body, int status) {
        Answer answer = session.send(method, ROOT + path, "application/json", body);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
        assertAsDescribed(method, ROOT + path, answer);
        return answer;
    }

    private void assertAsDescribed(String method, String address, Answer answer) {
        assertThat(contract.violations(method, address, answer))
                .as("%s %s", method, address)
                .isEmpty();
    }
}
