package counterpart.web.access;

import static counterpart.web.access.Need.ACCOUNT;
import static counterpart.web.access.Need.ADMINISTRATION;
import static counterpart.web.access.Need.ADVISING;
import static counterpart.web.access.Need.NOTHING;
import static counterpart.web.access.Need.OWN_CLUSTER;
import static counterpart.web.access.Need.READING;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/// All rules; the first that fits an address holds. A new page or endpoint needs a line here unless it reads within a
/// family that is listed: `AuthorisationMatrixTest` names it otherwise, and the server refuses it.
public final class Rules {

    private static final List<Rule> ALL = List.of(
            // Signing in, legal pages and static files stay open when all else is private.
            Rule.all("/sign-in", NOTHING),
            Rule.reads("/sign-in/with/{provider}", NOTHING),
            Rule.all("/sign-out", NOTHING),
            Rule.all("/invitation/{token}", NOTHING),
            Rule.reads("/invitation/{token}/with/{provider}", NOTHING),
            Rule.all("/error", NOTHING),
            Rule.all("/no-access", NOTHING),
            Rule.reads("/imprint", NOTHING),
            Rule.reads("/privacy", NOTHING),
            Rule.reads("/accessibility", NOTHING),
            Rule.reads("/robots.txt", NOTHING),
            Rule.reads("/assets/**", NOTHING),
            Rule.reads("/webjars/**", NOTHING),
            Rule.reads("/embed/**", NOTHING),
            // A link that is its own permission, revocable and expiring.
            Rule.reads("/shared/**", NOTHING),

            // What belongs to people.
            Rule.all("/account/**", ACCOUNT),
            Rule.all("/shortlists/**", ACCOUNT),
            Rule.all("/api/v1/shortlists/**", ACCOUNT),
            Rule.all("/api/v1/judgements/**", ACCOUNT),
            Rule.reads("/api/v1/judgements.csv", ADVISING),
            Rule.all("/clusters/{cluster}/shortlists/**", ACCOUNT),
            Rule.all("/clusters/{cluster}/corrections/**", OWN_CLUSTER),
            Rule.all("/corrections/**", ADVISING),
            Rule.all("/admin/**", ADMINISTRATION),
            Rule.all("/actuator/**", ADMINISTRATION),

            // Pages that show what is public.
            Rule.reads("/", READING),
            Rule.reads("/search", READING),
            Rule.reads("/suggest/**", READING),
            Rule.reads("/match/**", READING),
            Rule.reads("/clusters/**", READING),
            Rule.reads("/regions/**", READING),
            Rule.reads("/institutions/**", READING),
            Rule.reads("/fields/**", READING),
            Rule.reads("/programmes/**", READING),
            Rule.reads("/countries/**", READING),
            Rule.reads("/compare/**", READING),
            Rule.reads("/portfolio/**", READING),
            Rule.all("/members/**", READING),
            Rule.reads("/method/**", READING),
            Rule.reads("/data/**", READING),
            Rule.reads("/api", READING),

            // The API's reads, and its questions that are too long for an address.
            Rule.reads("/api/v1/openapi.json", READING),
            Rule.reads("/api/v1/openapi.json.yaml", READING),
            Rule.reads("/api/v1/clusters/**", READING),
            Rule.reads("/api/v1/regions/**", READING),
            Rule.reads("/api/v1/institutions/**", READING),
            Rule.reads("/api/v1/fields/**", READING),
            Rule.reads("/api/v1/programmes/**", READING),
            Rule.reads("/api/v1/countries/**", READING),
            Rule.reads("/api/v1/compare/**", READING),
            Rule.reads("/api/v1/portfolio/**", READING),
            Rule.reads("/api/v1/data/**", READING),
            Rule.posts("/api/v1/matches", READING),
            Rule.posts("/api/v1/profiles/**", READING),
            Rule.posts("/api/v1/members/**", READING));

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    /// The rule of an address; without one nobody may use it.
    public static Optional<Rule> of(String method, PathContainer path) {
        for (Rule rule : ALL) {
            if (rule.fits(method, path)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
