package counterpart.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

/// The path of a request as Spring MVC matches it: decoded, without path parameters and without the context path.
///
/// Every decision about a request is made on this path, never on `getRequestURI()`, which a client can spell in
/// many ways: `/%61pi/v1` and `/api/v1` are the same address. Spring's `StrictHttpFirewall` has already rejected
/// ambiguous paths (encoded slashes and percent signs, dots, `//`, `;`).
public final class RequestPath {

    /// The address of the MCP server.
    public static final String MCP = "/mcp";

    private static final String API = "/api/";

    /// The log of changes grows without newer data.
    private static final String CHANGES = "/api/v1/changes";

    private RequestPath() {}

    /// The path as text.
    public static String of(HttpServletRequest request) {
        StringBuilder path = new StringBuilder();
        for (PathContainer.Element element : parsed(request).elements()) {
            path.append(element instanceof PathSegment segment ? segment.valueToMatch() : element.value());
        }
        return path.toString();
    }

    /// The path in its one canonical spelling, for use in an address.
    public static String address(HttpServletRequest request) {
        return UriUtils.encodePath(of(request), StandardCharsets.UTF_8);
    }

    /// The path as the client spelled it: for messages only.
    public static String sent(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /// The path in its segments.
    public static PathContainer parsed(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    /// Whether what is public at a path depends on the data release and the day alone, not on the database too.
    public static boolean isOfRelease(String path) {
        return !path.equals(CHANGES);
    }

    /// Whether the request is for the API or the MCP server: errors are problem documents, and API keys and rate
    /// limits apply.
    public static boolean isApi(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith(API) || path.equals(MCP);
    }
}
