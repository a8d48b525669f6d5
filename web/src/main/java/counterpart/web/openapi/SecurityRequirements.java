package counterpart.web.openapi;

import counterpart.web.authorization.AccessRule;
import counterpart.web.authorization.AccessRules;
import counterpart.web.authorization.RequiredAuthority;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.server.PathContainer;

/// Describes API keys and sessions, and which operation needs one of them.
final class SecurityRequirements implements OpenApiCustomizer {

    private static final String KEY = "apiKey";
    private static final String SESSION = "session";

    private final String cookie;

    /// @param cookie name of the session cookie
    SecurityRequirements(String cookie) {
        this.cookie = cookie;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "An API key with the scope of the operation: read, match, shortlist or webhook."
                                                + " Reading needs none unless the server is private."))
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(cookie)
                                .description("The session of somebody who signed in with a browser; what changes"
                                        + " something needs a token of the form as well"));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.setSecurity(requirements(path, method))));
    }

    private static List<SecurityRequirement> requirements(String path, PathItem.HttpMethod method) {
        List<SecurityRequirement> any = new ArrayList<>();
        if (isOpen(path, method)) {
            any.add(new SecurityRequirement());
        }
        any.add(new SecurityRequirement().addList(KEY));
        if (need(path, method).filter(need -> need == RequiredAuthority.KEY).isEmpty()) {
            any.add(new SecurityRequirement().addList(SESSION));
        }
        return any;
    }

    /// Whether an operation needs neither, unless the server is private.
    static boolean isOpen(String path, PathItem.HttpMethod method) {
        return need(path, method)
                .filter(need -> need == RequiredAuthority.READING)
                .isPresent();
    }

    private static Optional<RequiredAuthority> need(String path, PathItem.HttpMethod method) {
        return AccessRules.of(method.name(), PathContainer.parsePath(path.replaceAll("\\{[^}]*}", "x")))
                .map(AccessRule::need);
    }
}
