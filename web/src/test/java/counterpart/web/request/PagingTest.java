package counterpart.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// How a portal gets through lists, and how little it must transfer.
@ServedTest
class PagingTest {

    private final Http http;

    PagingTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void followingTheLinksGivesTheWholeListOnce() {
        List<String> ids = new ArrayList<>();
        Optional<String> next = Optional.of("/api/v1/clusters?lang=en&size=25");
        long total = 0;
        while (next.isPresent()) {
            Answer page = http.get(next.get());
            ids.addAll(Http.each(page.json().path("items"), "id"));
            total = page.json().path("total").asLong();
            next = link(page, "next");
        }
        assertThat(ids).hasSize((int) total).doesNotHaveDuplicates();
    }

    @Test
    void theLinksKeepTheQuestion() {
        Answer page = http.get("/api/v1/institutions?query=Fraunhofer&lang=en&page=1&size=5");
        assertThat(link(page, "prev")).contains("/api/v1/institutions?query=Fraunhofer&lang=en&size=5&page=0");
        assertThat(link(page, "first")).isEqualTo(link(page, "prev"));
        assertThat(http.get(link(page, "last").orElseThrow()).json().path("items"))
                .isNotEmpty();
        assertThat(link(http.get(link(page, "last").orElseThrow()), "next")).isEmpty();
    }

    /// Many projects are of one day, many institutions have equal scores.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects?lang=en&from=2025",
                "projects?lang=en&cluster=biorn",
                "institutions?query=University",
                "institutions?region=FI1B",
                "fields?query=engineering",
                "clusters?lang=de",
                "regions?country=US",
                "programmes?lang=en"
            })
    void walkingByCursorGivesEachEntryOnceInTheOrderOfThePages(String list) {
        String address = "/api/v1/" + list + (list.contains("?") ? "&" : "?") + "size=37";
        List<String> walked = new ArrayList<>();
        Answer page = http.get(address + "&cursor=*");
        walked.addAll(entries(page));
        while (link(page, "next").isPresent()) {
            page = http.get(link(page, "next").orElseThrow());
            walked.addAll(entries(page));
        }
        assertThat(walked)
                .hasSize(page.json().path("total").asInt())
                .hasSizeGreaterThan(37)
                .doesNotHaveDuplicates();
        int last = (walked.size() - 1) / 37;
        assertThat(entries(http.get(address + "&page=" + last))).isEqualTo(walked.subList(last * 37, walked.size()));
    }

    private static List<String> entries(Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        JsonNode items = page.json().path("items");
        return Http.each(items, items.path(0).has("id") ? "id" : "field");
    }

    @Test
    void aCursorIsForItsQueryAndItsData() {
        String address = "/api/v1/institutions?query=Fraunhofer&lang=en&size=5";
        String cursor = cursor(http.get(address + "&cursor=*"));
        assertRefused(http.get(address + "&cursor=" + cursor + "&page=1"), "not both");
        assertRefused(
                http.get("/api/v1/institutions?query=Siemens&lang=en&size=5&cursor=" + cursor), "the same parameters");
        assertRefused(http.get(address + "&cursor=nonsense!"), "* for the first page");
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String older = text.substring(0, 2) + "0123456789ab" + text.substring(14);
        Answer outdated = http.get(address + "&cursor="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(older.getBytes(StandardCharsets.UTF_8)));
        assertThat(outdated.status()).isEqualTo(410);
        assertThat(outdated.json().path("type").asString()).isEqualTo("urn:counterpart:problem:outdated-cursor");
        assertThat(outdated.json().path("detail").asString()).contains("Start again with: cursor=*");
    }

    private static void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains(detail);
    }

    private static String cursor(Answer page) {
        return link(page, "next").orElseThrow().replaceFirst(".*cursor=", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters", "regions", "fields", "institutions", "programmes"})
    void everyListHasLinks(String list) {
        assertThat(link(http.get("/api/v1/" + list + "?size=1"), "last")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/clusters/biorn/matches", "/api/v1/clusters/biorn/matches.geojson", "/clusters/biorn"})
    void whoAcceptsGzipGetsIt(String address) {
        Answer answer = http.send(
                http.request(address).header("Accept-Encoding", "gzip").GET());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    private static Optional<String> link(Answer answer, String relation) {
        Matcher link = Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"").matcher(answer.header("Link"));
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }
}
