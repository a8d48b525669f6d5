package counterpart.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedWithReceivers;
import counterpart.web.change.OlderRelease.Additions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/// The log of changes as API, page and feed.
@ServedWithReceivers
class ChangesServedTest {

    private static final String CHANGES = "/api/v1/changes";
    private static final String CLUSTER = "biorn";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Http http;
    private final ChangeRecorder recorder;
    private final OlderRelease older;
    /// Recorded once for all tests.
    private static Additions additions = new Additions("", List.of(), "");

    ChangesServedTest(ApplicationContext application, @LocalServerPort int port) {
        http = new Http(port);
        recorder = application.getBean(ChangeRecorder.class);
        older = new OlderRelease(application);
    }

    @BeforeEach
    void recordsARelease() {
        if (additions.region().isEmpty()) {
            additions = older.before(CLUSTER);
            recorder.record();
        }
    }

    @Test
    void aPortalWalksThroughTheLogAndGoesOnFromThere() {
        List<String> walked = new ArrayList<>();
        JsonNode page = http.get(CHANGES + "?size=3").json();
        while (!page.path("items").isEmpty()) {
            walked.addAll(Http.each(page.path("items"), "id"));
            page = http.get(CHANGES + "?size=3&cursor=" + page.path("next").asString())
                    .json();
        }
        assertThat(walked).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        String next = page.path("next").asString();
        assertThat(http.get(CHANGES + "?cursor=" + next).json().path("next").asString())
                .isEqualTo(next);
        assertThat(Http.each(http.get(CHANGES + "?size=200").json().path("items"), "id"))
                .isEqualTo(walked.subList(0, Math.min(200, walked.size())));
    }

    @Test
    void changesSayWhatTheyConcern() {
        String version = http.get("/api/v1/data").json().path("version").asString();
        JsonNode items = http.get(CHANGES + "?lang=en&size=200&since=2026-01-01&cluster=" + CLUSTER)
                .json()
                .path("items");
        List<String> kinds = Http.each(items, "kind");
        JsonNode entered = items.get(kinds.lastIndexOf("region-entered"));
        assertThat(entered.path("dataVersion").asString()).isEqualTo(version);
        assertThat(entered.at("/clusters/0").asString()).isEqualTo(CLUSTER);
        assertThat(entered.at("/regions/0").asString()).isEqualTo(additions.region());
        assertThat(entered.path("rank").asInt()).isEqualTo(2);
        assertThat(entered.path("text").asString()).endsWith("is new among the first ten (rank 2)");
        JsonNode projects = items.get(kinds.lastIndexOf("projects-added"));
        assertThat(projects.path("count").asInt()).isEqualTo(4);
        assertThat(projects.path("projects")).hasSize(4);
        assertThat(items.get(kinds.lastIndexOf("programme-opened"))
                        .path("programme")
                        .asString())
                .isEqualTo(additions.programme());
    }

    @Test
    void sinceIsAMomentADayOrAVersion() {
        String version = http.get("/api/v1/data").json().path("version").asString();
        assertThat(http.get(CHANGES + "?since=2026-01-01").json().path("items")).isNotEmpty();
        assertThat(http.get(CHANGES + "?since=2999-01-01T00:00:00Z").json().path("items"))
                .isEmpty();
        assertThat(http.get(CHANGES + "?since=" + version).json().path("items")).isEmpty();
        assertThat(http.get(CHANGES).header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            since=yesterday           | a recorded data version
            since=2026-13-01          | a recorded data version
            cursor=x                  | the value of next
            size=0                    | 1 to 200
            cluster=nobody            | There is no "nobody"
            from=2026-01-01           | There is no "from" here
            """)
    void invalidValuesAreNamed(String query, String detail) {
        Answer answer = http.get(CHANGES + "?lang=en&" + query);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.json().path("detail").asString()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Neu für | ist neu unter den ersten zehn (Rang 2) | ''
            en | New for | is new among the first ten (rank 2)    | ?lang=en
            """)
    void aClusterHasAFeed(String language, String title, String text, String query) throws Exception {
        String address = "/clusters/" + CLUSTER + "/changes.atom" + query;
        assertThat(http.get("/clusters/" + CLUSTER + query).body())
                .contains("type=\"application/atom+xml\"", "href=\"" + address + "\"", "hx-trigger=\"toggle once\"");
        Answer answer = http.get(address, "*/*");
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        Element feed = parsed(answer.body()).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getAttribute("xml:lang")).isEqualTo(language);
        assertThat(child(feed, "title")).startsWith(title);
        assertThat(feed.getElementsByTagNameNS(ATOM, "author").getLength()).isEqualTo(1);
        List<Element> entries = elements(feed, "entry");
        assertThat(entries).hasSizeGreaterThanOrEqualTo(3).allSatisfy(entry -> {
            assertThat(child(entry, "id")).startsWith("urn:uuid:");
            assertThat(java.time.Instant.parse(child(entry, "updated"))).isNotNull();
            assertThat(elements(entry, "link").getFirst().getAttribute("href")).matches("http://localhost:\\d+/.*");
        });
        assertThat(entries).extracting(entry -> child(entry, "id")).doesNotHaveDuplicates();
        assertThat(entries).extracting(entry -> child(entry, "title")).anyMatch(one -> one.endsWith(text));
        assertThat(child(feed, "updated")).isEqualTo(child(entries.getFirst(), "updated"));

        Answer same = http.send(http.request(address)
                .header("If-None-Match", answer.header("ETag"))
                .GET());
        assertThat(same.status()).isEqualTo(304);
    }

    @Test
    void thePageShowsTheSame() {
        String page = http.get("/clusters/" + CLUSTER + "/changes?lang=en").body();
        assertThat(page)
                .contains("New for your cluster", "is new among the first ten (rank 2)", "4 new projects")
                .contains("/clusters/" + CLUSTER + "/regions/" + additions.region() + "?lang=en");
        assertThat(http.get("/clusters/nobody/changes").status()).isEqualTo(404);
        assertThat(http.get("/clusters/nobody/changes.atom").status()).isEqualTo(404);
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String child(Element parent, String name) {
        return elements(parent, name).getFirst().getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                elements.add(element);
            }
        }
        return elements;
    }
}
