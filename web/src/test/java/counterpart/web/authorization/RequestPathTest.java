package counterpart.web.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.http.RequestPath;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/// However a client spells an address, the same decision is made about it, or the address is refused.
@ServedTest
class RequestPathTest {

    private static final String PORTAL = "https://portal.example";
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
        return AccessRules.all().stream()
                .filter(rule -> rule.need() != RequiredAuthority.NOTHING && rule.need() != RequiredAuthority.READING)
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
        Answer open = http.send(http.request(address).header("Origin", PORTAL).GET());
        if (!REFUSED.contains(open.status())) {
            assertThat(open.status()).isEqualTo(200);
            assertThat(open.header("Access-Control-Allow-Origin")).as(address).isEqualTo("*");
        }
        Answer withKey = http.send(http.request(address).header("Authorization", "Bearer cp_unknown"));
        assertThat(withKey.status())
                .as(address)
                .isEqualTo(REFUSED.contains(open.status()) && withKey.status() != 401 ? open.status() : 401);
    }

    /// One address of each rule, by the methods it is about.
    static Stream<Arguments> allRules() {
        return AccessRules.all().stream().flatMap(rule -> {
            String path = rule.pattern()
                    .getPatternString()
                    .replace("/**", "")
                    .replaceAll("\\{cluster}", "biorn")
                    .replaceAll("\\{[^}]*}", "nothing");
            Set<String> methods = rule.methods().isEmpty() ? Set.of("GET", "POST") : rule.methods();
            return methods.stream()
                    .filter(method -> !method.equals("HEAD") && path.length() > 1)
                    .map(method -> Arguments.of(method, path));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("allRules")
    void everyRuleDecidesAlikeInEverySpelling(String method, String path) {
        for (String key : List.of("", "Bearer cp_unknown")) {
            Decision plain = decision(method, path, key);
            for (Spelling spelling : SPELLINGS) {
                Decision other = decision(method, spelling.of(path), key);
                // `/api` is a page, what is below it is for programs.
                boolean belowApi = spelling.of(path).equals("/api/") && other.status() == 401;
                if (!REFUSED.contains(other.status()) && !belowApi) {
                    assertThat(other)
                            .as("%s, %s", spelling.name(), spelling.of(path))
                            .isEqualTo(plain);
                }
            }
        }
    }

    private Decision decision(String method, String address, String key) {
        HttpRequest.Builder request =
                http.request(address).header("Origin", PORTAL).method(method, BodyPublishers.noBody());
        Answer answer = http.send(key.isEmpty() ? request : request.header("Authorization", key));
        return new Decision(
                answer.status(),
                answer.header("Location").replaceFirst("next=.*", ""),
                answer.header("WWW-Authenticate"),
                answer.header("Access-Control-Allow-Origin"),
                answer.header("RateLimit-Policy"),
                answer.header("Cache-Control"),
                answer.header("Content-Type"));
    }

    /// What filters and rules decided, as far as a client sees it.
    private record Decision(
            int status, String location, String challenge, String origin, String limit, String caching, String type) {}

    @Test
    void isDecodedAndWithoutParameters() {
        assertThat(of("/%61pi/v1/clusters;x=1/b%69orn")).isEqualTo("/api/v1/clusters/biorn");
        assertThat(RequestPath.address(new MockHttpServletRequest("GET", "/b%69orn/a%3fb%C3%BC")))
                .isEqualTo("/biorn/a%3Fb%C3%BC");
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
