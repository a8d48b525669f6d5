package counterpart.web.account.signin;

import counterpart.engine.model.Language;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.http.RequestPath;
import counterpart.web.keptform.KeptForm;
import counterpart.web.layout.Layout;
import counterpart.web.user.UserPrincipal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Redirects users after sign-in, failed sign-in or missing rights; API clients get a problem document.
@Component
final class AuthenticationHandlers implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/sign-in";

    /// Session attribute with the requested page during an OpenID Connect sign-in.
    static final String NEXT = "counterpart.next";

    /// Request attributes of the page that explains a refusal.
    static final String REASON = "counterpart.reason";

    static final String KEPT = "counterpart.kept";

    private static final Pattern LANGUAGE = Pattern.compile("[?&]lang=([a-z]+)(?=&|$)");
    /// Maximum length of an address in a session, in characters.
    private static final int LONGEST_NEXT = 2_000;

    private final HandlerExceptionResolver problems;

    AuthenticationHandlers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (isForPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"counterpart\"");
            refuse(request, response, ProblemKind.NOT_SIGNED_IN, "signed-in");
        } else if (isPartOfPage(request)) {
            leaveForSignIn(request, response);
        } else if (KeptForm.of(request).isPresent()) {
            explain(request, response, "signedout");
        } else {
            see(response, inLanguage(request, SIGN_IN + "?next=" + encoded(here(request))));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (isForPrograms(request)) {
            refuse(request, response, ProblemKind.FORBIDDEN, "permission");
        } else if (isPartOfPage(request) && request.getUserPrincipal() == null) {
            leaveForSignIn(request, response);
        } else {
            explain(request, response, reason(request, failure));
        }
    }

    /// Shows the page that says why a request was refused, with what was typed.
    private static void explain(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException, ServletException {
        request.setAttribute(REASON, reason);
        KeptForm.of(request).ifPresent(kept -> request.setAttribute(KEPT, kept));
        request.getRequestDispatcher("/no-access").forward(request, response);
    }

    /// The request does not know its user yet when its token is checked.
    private static boolean isSignedIn() {
        Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
        return visitor != null && visitor.getPrincipal() instanceof UserPrincipal;
    }

    /// `signedout` for whoever is not signed in, `stale` for a page from before signing in, else `noaccess`.
    private static String reason(HttpServletRequest request, AccessDeniedException failure) {
        if (!isSignedIn()) {
            return "signedout";
        }
        return failure instanceof CsrfException && KeptForm.isFromHere(request) ? "stale" : "noaccess";
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication visitor)
            throws IOException {
        see(response, inLanguage(request, wanted(request)));
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = failure instanceof LoginFailedException refused
                ? refused.reason()
                : failure instanceof OAuth2AuthenticationException elsewhere
                        ? OidcLoginService.reason(elsewhere)
                        : "wrong";
        String wanted = wanted(request);
        String signIn = SIGN_IN + "?failed=" + reason + "&next=" + encoded(wanted);
        see(response, inLanguage(request, Layout.link(signIn, languageOf(wanted).orElse(Language.DEFAULT))));
    }

    /// The requested page: from the form, or from the session during an OpenID Connect sign-in.
    private static String wanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(NEXT);
        if (session != null) {
            session.removeAttribute(NEXT);
        }
        return safe(
                Optional.ofNullable(request.getParameter("next")).orElse(kept instanceof String text ? text : null));
    }

    void left(HttpServletRequest request, HttpServletResponse response) throws IOException {
        see(response, inLanguage(request, "/"));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String allowed) {
        problems.resolveException(
                request,
                response,
                null,
                new InvalidRequestException(kind, Violation.of("request", "", Violation.text(allowed))));
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return RequestPath.isApi(request);
    }

    /// Whether the request loads a part of a page (htmx): the response must not insert a whole page there.
    private static boolean isPartOfPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /// Handles a session that ended while a page was open: the browser goes to the sign-in page and returns
    /// afterwards.
    private static void leaveForSignIn(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", inLanguage(request, SIGN_IN + "?next=" + encoded(safe(page(request)))));
    }

    private static @Nullable String page(HttpServletRequest request) {
        String shown = Optional.ofNullable(request.getHeader("HX-Current-URL")).orElse("");
        int path = shown.indexOf('/', shown.indexOf("://") + 3);
        return path < 0 ? null : shown.substring(path);
    }

    /// The address to open after sign-in; only a page can be requested again.
    private static String here(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        return request.getMethod().equals("GET") ? RequestPath.address(request) + query : "/";
    }

    /// Returns the address if it is on this server, else the account page: prevents open redirects.
    static String safe(@Nullable String next) {
        boolean here = next != null
                && next.length() <= LONGEST_NEXT
                && next.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
        return here && next != null && !next.startsWith(SIGN_IN) && !next.equals("/") ? next : "/account";
    }

    /// An address in the language of the request.
    static String inLanguage(HttpServletRequest request, String address) {
        Language language = Language.ofCodeOrDefault(request.getParameter("lang"));
        return languageOf(address).isPresent() ? address : Layout.link(address, language);
    }

    /// The language in an address.
    static Optional<Language> languageOf(String address) {
        Matcher named = LANGUAGE.matcher(address);
        return named.find() ? Language.ofCode(named.group(1)) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
