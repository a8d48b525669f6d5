package counterpart.web.account.signin;

import counterpart.engine.model.Language;
import counterpart.web.http.RequestPath;
import counterpart.web.layout.Layout;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a sign-in form of more than 16 kB before its body is read. A form without an announced length is cut off
/// by Tomcat at `server.tomcat.max-http-form-post-size`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SignInFormLimit extends OncePerRequestFilter {

    private static final int MAX_BYTES = 16 << 10;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestPath.of(request).equals(AuthenticationHandlers.SIGN_IN)
                || request.getContentLengthLong() <= MAX_BYTES;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Reading a parameter would read the body: the language comes from the address alone.
        Language language = AuthenticationHandlers.languageOf("?" + request.getQueryString())
                .orElse(Language.DEFAULT);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Layout.link(AuthenticationHandlers.SIGN_IN + "?failed=long", language));
    }
}
