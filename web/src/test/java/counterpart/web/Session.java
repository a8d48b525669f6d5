package counterpart.web;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One visitor of the application under test, with her cookie. She sends forms as a browser does.
public final class Session {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Http http;
    private String cookie = "";
    private String token = "";
    private String site = "";

    public Session(int port) {
        http = new Http(port);
    }

    /// Signs in; afterwards forms can be sent.
    public Session signIn(String email, String password) {
        get("/sign-in");
        Answer answer = post("/sign-in", Map.of("email", email, "password", password));
        assertThat(answer.header("Location")).as("signed in").isEqualTo("/account");
        get("/account");
        return this;
    }

    public Answer get(String path) {
        return remembered(
                http.send(withCookie(path).header("Accept", "text/html").GET()));
    }

    /// A file as it came.
    public HttpResponse<byte[]> download(String path) {
        return http.download(
                withCookie(path).setHeader("Accept-Encoding", "identity").GET());
    }

    /// Sends a form of the page seen last.
    public Answer post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    /// Sends anything, with the token against forged requests.
    public Answer send(String method, String path, String type, String body) {
        return remembered(http.send(withCookie(path)
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", token)
                .method(method, BodyPublishers.ofString(body))));
    }

    /// Sends as a browser does from a page of this server.
    public Session fromHere() {
        site = "same-origin";
        return this;
    }

    /// Forgets the token against forged requests.
    public Session withoutToken() {
        token = "";
        return this;
    }

    private HttpRequest.Builder withCookie(String path) {
        HttpRequest.Builder request = http.request(path);
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Answer remembered(Answer answer) {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        cookies.stream().filter(set -> set.startsWith("counterpart=")).forEach(set -> cookie = set.split(";", 2)[0]);
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
