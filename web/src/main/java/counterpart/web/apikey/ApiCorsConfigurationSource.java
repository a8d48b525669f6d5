package counterpart.web.apikey;

import counterpart.web.authorization.AuthorizationSettings;
import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/// Lets pages of other origins use the API, never with a visitor's cookie: any page may read what is public, and a
/// page may send a key when its origin is one of those of a key. Spring Security finds the bean by its name.
@Component("corsConfigurationSource")
final class ApiCorsConfigurationSource implements CorsConfigurationSource {

    private static final List<String> HEADERS = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.ACCEPT,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_NONE_MATCH,
            "MCP-Protocol-Version");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> READABLE =
            List.of(HttpHeaders.ETAG, HttpHeaders.LINK, "RateLimit", "RateLimit-Policy", HttpHeaders.RETRY_AFTER);
    private static final long KEPT_SECONDS = 600;

    private final ApiKeyService keys;
    private final boolean publicReading;

    ApiCorsConfigurationSource(ApiKeyService keys, AuthorizationSettings access) {
        this.keys = keys;
        publicReading = !access.privateReading();
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!RequestPath.isApi(request)) {
            return null;
        }
        return origin != null && CorsUtils.isPreFlightRequest(request)
                ? preflight(origin, request)
                : answer(Optional.ofNullable(origin), request);
    }

    /// Browsers send a preflight request without the key.
    private CorsConfiguration preflight(String origin, HttpServletRequest request) {
        boolean asksForKey = String.valueOf(request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS))
                .toLowerCase(Locale.ROOT)
                .contains("authorization");
        boolean allowed = keys.knowsOrigin(origin) || (publicReading && !asksForKey);
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(allowed ? List.of(origin) : List.of());
        configuration.setAllowedMethods(METHODS);
        configuration.setAllowedHeaders(HEADERS);
        configuration.setMaxAge(KEPT_SECONDS);
        return configuration;
    }

    /// Without a configuration a request is answered like one of the same origin; the browser withholds the response.
    private @Nullable CorsConfiguration answer(Optional<String> origin, HttpServletRequest request) {
        boolean sendsKey = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        Optional<String> reader = origin.filter(from -> sendsKey && keys.knowsOrigin(from));
        if (reader.isEmpty() && !publicReading) {
            return null;
        }
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.addAllowedOrigin(reader.orElse(CorsConfiguration.ALL));
        configuration.addAllowedMethod(CorsConfiguration.ALL);
        configuration.setExposedHeaders(READABLE);
        return configuration;
    }
}
