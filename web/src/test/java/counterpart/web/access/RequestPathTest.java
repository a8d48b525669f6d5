package counterpart.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/// However a client spells an address, the same decision is made about it, or the address is refused.
@ServedTest
class RequestPathTest {

    private static final String MATCHES = "/api/v1/clusters/medicalmountains/matches";
    /// Answers that refuse an address as malformed or unknown.
    private static final List<Integer> REFUSED = List.of(400, 404);

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("first letter encoded", path -> "/" + encoded(path.charAt(1)) + path.substring(2)),
            new Spelling("last letter encoded", path -> cut(path, 1) + encoded(path.charAt(path.length() - 1))),
            new Spelling("all letters encoded", RequestPathTest::allEncoded),
            new Spelling(
                    "encoded twice", path -> "/%25" + encoded(path.charAt(1)).substring(1) + path.substring(2)),
            new Spelling("double slash at the start", path -> "/" + path),
            new Spelling("double slash inside", path -> path.replaceFirst("(?<=.)/", "//")),
            new Spelling("dot segment", path -> "/." + path),
            new Spelling("encoded dot segment", path -> "/%2e" + path),
            new Spelling("parent segment", path -> "/x/.." + path),
            new Spelling("encoded parent segment", path -> "/x/%2e%2e" + path),
            new Spelling("path parameter", path -> path + ";x=1"),
            new Spelling("path parameter in the first segment", path -> path.replaceFirst("(?<=.)(/|$)", ";x=1$1")),
            new Spelling("session in the path", path -> path + ";jsessionid=1"),
            new Spelling("encoded slash", path -> path.replaceFirst("(?<=.)(/|$)", "%2f")),
            new Spelling("encoded backslash", path -> "/%5c" + path.substring(1)),
            new Spelling("upper case", path -> path.toUpperCase(Locale.ROOT)),
            new Spelling("trailing slash", path -> path + "/"),
            new Spelling("encoded blank at the end", path -> path + "%20"),
            new Spelling("encoded end of line", path -> path + "%0a"));

    private final Http http;

    RequestPathTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    static Stream<String> closedAddresses() {
        return Rules.all().stream()
                .filter(rule -> rule.need() != Need.NOTHING && rule.need() != Need.READING)
                .map(rule -> rule.pattern().getPatternString())
                .map(pattern -> pattern.replace("/**", "").replace("{cluster}", "biorn"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("closedAddresses")
    void aClosedAddressStaysClosedInEverySpelling(String path) {
        for (Spelling spelling : SPELLINGS) {
            String address = spelling.of(path);
            Answer answer = get(address);
            boolean sentToSignIn =
                    answer.status() == 303 && answer.header("Location").startsWith("/sign-in");
            assertThat(sentToSignIn || answer.status() == 401 || REFUSED.contains(answer.status()))
                    .as("%s, %s: %d", spelling.name(), address, answer.status())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("SPELLINGS")
    void theApiChecksKeysAndSaysWhoMayReadInEverySpelling(Spelling spelling) {
        String address = spelling.of(MATCHES);
        Answer open = get(address);
        if (!REFUSED.contains(open.status())) {
            assertThat(open.status()).isEqualTo(200);
            assertThat(open.header("Access-Control-Allow-Origin")).as(address).isEqualTo("*");
        }
        Answer withKey = http.send(http.request(address).header("Authorization", "Bearer cp_unknown"));
        assertThat(withKey.status())
                .as(address)
                .isEqualTo(REFUSED.contains(open.status()) && withKey.status() != 401 ? open.status() : 401);
    }

    @Test
    void isDecodedAndWithoutParameters() {
        assertThat(of("/%61pi/v1/clusters;x=1/b%69orn")).isEqualTo("/api/v1/clusters/biorn");
        assertThat(RequestPath.isApi(new MockHttpServletRequest("GET", "/%61p%69/v1")))
                .isTrue();
        assertThat(RequestPath.isApi(new MockHttpServletRequest("GET", "/apis")))
                .isFalse();
    }

    private static String of(String uri) {
        return RequestPath.of(new MockHttpServletRequest("GET", uri));
    }

    private Answer get(String address) {
        return http.send(http.request(address).GET());
    }

    private static String cut(String path, int letters) {
        return path.substring(0, path.length() - letters);
    }

    private static String encoded(char letter) {
        return "%%%02x".formatted((int) letter);
    }

    private static String allEncoded(String path) {
        StringBuilder text = new StringBuilder();
        path.chars().forEach(letter -> text.append(letter == '/' ? "/" : encoded((char) letter)));
        return text.toString();
    }

    /// A way to write an address.
    record Spelling(String name, UnaryOperator<String> how) {

        String of(String path) {
            return how.apply(path);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
