package counterpart.web.http;

import counterpart.engine.model.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The language in which a client wants the response: the parameter `lang`, otherwise, for the API, the best match of
/// `Accept-Language` (RFC 9110, section 12.5.4). Pages depend on the address alone.
public final class RequestLanguage {

    private static final String PARAMETER = "lang";
    private static final int LONGEST_HEADER = 500;
    private static final List<Locale> LOCALES =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    private RequestLanguage() {}

    /// The value of `lang`, which may be invalid, or the code of the best match; null for the default.
    public static @Nullable String of(HttpServletRequest request) {
        String named = parameter(request);
        return named == null && RequestPath.isApi(request) ? accepted(request).orElse(null) : named;
    }

    private static @Nullable String parameter(HttpServletRequest request) {
        try {
            return request.getParameter(PARAMETER);
        } catch (InvalidParameterException e) {
            return null;
        }
    }

    private static Optional<String> accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), LOCALES))
                    .map(Locale::getLanguage);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
