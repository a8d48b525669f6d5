package counterpart.web.secretlink;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Carries the token of a new link from the form to the next page below a path, once. The server stores nothing of it:
/// the token is in a cookie of the browser that made the link, for a minute at most.
///
/// @param name of the cookie
/// @param path of the pages that it is sent to
public record OneTimeCookie(String name, String path) {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    public void put(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, token, LIFETIME);
    }

    /// The token of the link that was just made, if it is a known one; the next call finds none.
    public Optional<String> take(HttpServletRequest request, HttpServletResponse response, Predicate<String> isKnown) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).flatMap(cookie -> {
            set(request, response, "", Duration.ZERO);
            return Optional.of(cookie.getValue()).filter(isKnown);
        });
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String token, Duration lifetime) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, token)
                        .path(path)
                        .maxAge(lifetime)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
