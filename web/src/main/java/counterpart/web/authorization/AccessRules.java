package counterpart.web.authorization;

import static counterpart.web.authorization.RequiredAuthority.ACCOUNT;
import static counterpart.web.authorization.RequiredAuthority.ADMINISTRATION;
import static counterpart.web.authorization.RequiredAuthority.ADVISING;
import static counterpart.web.authorization.RequiredAuthority.KEY;
import static counterpart.web.authorization.RequiredAuthority.NOTHING;
import static counterpart.web.authorization.RequiredAuthority.OWN_CLUSTER;
import static counterpart.web.authorization.RequiredAuthority.READING;

import counterpart.web.http.RequestPath;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/// All rules; the first rule that matches an address applies. A new page or endpoint needs a line here unless it
/// reads within a listed family: otherwise `AuthorisationMatrixTest` reports it and the server denies it.
public final class AccessRules {

    private static final List<AccessRule> ALL = List.of(
            // Sign-in, legal pages and static files stay public when everything else is private.
            AccessRule.all("/sign-in", NOTHING),
            AccessRule.reads("/sign-in/with/{provider}", NOTHING),
            AccessRule.all("/sign-out", NOTHING),
            AccessRule.all("/invitation/{token}", NOTHING),
            AccessRule.reads("/invitation/{token}/with/{provider}", NOTHING),
            AccessRule.all("/error", NOTHING),
            AccessRule.all("/no-access", NOTHING),
            AccessRule.reads("/imprint", NOTHING),
            AccessRule.reads("/privacy", NOTHING),
            AccessRule.reads("/accessibility", NOTHING),
            AccessRule.reads("/robots.txt", NOTHING),
            AccessRule.reads("/assets/**", NOTHING),
            AccessRule.reads("/webjars/**", NOTHING),
            AccessRule.reads("/embed/counterpart-matches.js", NOTHING),
            // The link itself grants access; it expires and can be revoked.
            AccessRule.reads("/shared/**", NOTHING),
            AccessRule.reads("/calendar/**", NOTHING),
            // The link in a digest ends a subscription and allows nothing else.
            AccessRule.all("/unsubscribe/{token}", NOTHING),

            // Data of users.
            AccessRule.all("/account/**", ACCOUNT),
            AccessRule.all("/shortlists/**", ACCOUNT),
            AccessRule.all("/api/v1/shortlists/**", ACCOUNT),
            AccessRule.all("/api/v1/judgements/**", ACCOUNT),
            AccessRule.reads("/api/v1/judgements.csv", ADVISING),
            AccessRule.all("/api/v1/webhooks/**", KEY),
            AccessRule.all("/clusters/{cluster}/shortlists/**", ACCOUNT),
            AccessRule.all("/clusters/{cluster}/corrections/**", OWN_CLUSTER),
            AccessRule.all("/corrections/**", ADVISING),
            AccessRule.all("/admin/**", ADMINISTRATION),
            AccessRule.all("/actuator/**", ADMINISTRATION),

            // Pages with public content.
            AccessRule.reads("/", READING),
            AccessRule.reads("/search", READING),
            AccessRule.reads("/suggest/**", READING),
            AccessRule.reads("/match/**", READING),
            AccessRule.reads("/clusters/**", READING),
            AccessRule.reads("/regions/**", READING),
            AccessRule.reads("/institutions/**", READING),
            AccessRule.reads("/projects/**", READING),
            AccessRule.reads("/fields/**", READING),
            AccessRule.reads("/programmes/**", READING),
            AccessRule.reads("/countries/**", READING),
            AccessRule.reads("/compare/**", READING),
            AccessRule.reads("/portfolio/**", READING),
            AccessRule.all("/members/**", READING),
            AccessRule.reads("/method/**", READING),
            AccessRule.reads("/data/**", READING),
            AccessRule.reads("/embed", READING),
            AccessRule.reads("/api", READING),

            // Read endpoints of the API, and queries that are too long for an address.
            AccessRule.reads("/api/v1", READING),
            AccessRule.reads("/api/v1/openapi.json", READING),
            AccessRule.reads("/api/v1/openapi.json.yaml", READING),
            AccessRule.reads("/api/v1/clusters/**", READING),
            AccessRule.reads("/api/v1/regions/**", READING),
            AccessRule.reads("/api/v1/institutions/**", READING),
            AccessRule.reads("/api/v1/projects/**", READING),
            AccessRule.reads("/api/v1/fields/**", READING),
            AccessRule.reads("/api/v1/programmes/**", READING),
            AccessRule.reads("/api/v1/countries/**", READING),
            AccessRule.reads("/api/v1/compare/**", READING),
            AccessRule.reads("/api/v1/portfolio/**", READING),
            AccessRule.reads("/api/v1/data/**", READING),
            AccessRule.reads("/api/v1/changes", READING),
            AccessRule.posts("/api/v1/matches", READING),
            AccessRule.posts("/api/v1/matches/batch", READING),
            AccessRule.posts("/api/v1/profiles/**", READING),
            AccessRule.posts("/api/v1/members/**", READING),

            // Questions of assistants, which change nothing.
            AccessRule.all(RequestPath.MCP, READING));

    private AccessRules() {}

    public static List<AccessRule> all() {
        return ALL;
    }

    /// The rule of an address; access is denied without one.
    public static Optional<AccessRule> of(String method, PathContainer path) {
        for (AccessRule rule : ALL) {
            if (rule.fits(method, path)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
