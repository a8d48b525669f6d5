package counterpart.web.apikey;

import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A permission of a key.
enum Scope {
    /// Reading clusters, regions, institutions, fields, programmes.
    READ,
    /// Matches and everything else that is computed from a profile.
    MATCH,
    /// Shortlists and judgements of the account for which the key acts.
    SHORTLIST,
    /// The webhooks of the key.
    WEBHOOK;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The scope that a request to the API needs.
    static Scope of(HttpServletRequest request) {
        String path = RequestPath.of(request);
        if (path.startsWith("/api/v1/shortlists") || path.startsWith("/api/v1/judgements")) {
            return SHORTLIST;
        }
        if (path.startsWith("/api/v1/webhooks")) {
            return WEBHOOK;
        }
        return path.contains("/matches") || request.getMethod().equals("POST") ? MATCH : READ;
    }

    static Set<Scope> all(String keys) {
        return Arrays.stream(values())
                .filter(scope -> Set.of(keys.split(",")).contains(scope.key()))
                .collect(Collectors.toSet());
    }
}
