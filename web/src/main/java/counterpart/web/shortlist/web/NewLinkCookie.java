package counterpart.web.shortlist.web;

import counterpart.web.shortlist.link.ShortlistLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Carries the token of a new link from the form to the next page of its list, once. The server stores nothing of it:
/// the token is in a cookie of the browser that made the link, for a minute at most.
@Component
class NewLinkCookie {

    private static final String NAME = "counterpart-link";
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final ShortlistLinks links;

    NewLinkCookie(ShortlistLinks links) {
        this.links = links;
    }

    void put(HttpServletRequest request, HttpServletResponse response, UUID list, String token) {
        set(request, response, list, token, LIFETIME);
    }

    /// The token of the link that was just made, if it is one of this list; the next call finds none.
    Optional<String> take(HttpServletRequest request, HttpServletResponse response, UUID list) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).flatMap(cookie -> {
            set(request, response, list, "", Duration.ZERO);
            return Optional.of(cookie.getValue()).filter(token -> links.isOf(list, token));
        });
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, UUID list, String token, Duration lifetime) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, token)
                        .path("/shortlists/" + list)
                        .maxAge(lifetime)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
