package counterpart.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

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
