package counterpart.web.request;

import counterpart.web.authorization.AccessRules;
import counterpart.web.authorization.RequiredAuthority;
import counterpart.web.engine.EngineRequestFilter;
import counterpart.web.http.RequestLanguage;
import counterpart.web.http.RequestPath;
import counterpart.web.user.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Computes ETags: the same address has the same response while data, day and program version are the same.
@Component
final class ETags {

    private static final int LENGTH = 20;

    private final Clock clock;
    private final String program = Optional.ofNullable(ETags.class.getPackage().getImplementationVersion())
            .orElse("");

    ETags(Clock clock) {
        this.clock = clock;
    }

    /// Whether responses of an address have an ETag: those that are the same for all users have one, those with the
    /// data of a user have none.
    static boolean has(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return read
                && RequestPath.isOfRelease(RequestPath.of(request))
                && AccessRules.of(request.getMethod(), RequestPath.parsed(request))
                        .filter(rule -> rule.need() == RequiredAuthority.READING)
                        .isPresent();
    }

    /// The ETag of the response to a request.
    String of(HttpServletRequest request) {
        String answer = String.join(
                "\n",
                EngineRequestFilter.engine(request).data().version(),
                LocalDate.now(clock).toString(),
                program,
                RequestPath.of(request),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(""),
                Optional.ofNullable(RequestLanguage.of(request)).orElse(""));
        return "W/\"" + SecretToken.hash(answer).substring(0, LENGTH) + "\"";
    }
}
