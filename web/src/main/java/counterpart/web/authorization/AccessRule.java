package counterpart.web.authorization;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The authority required for addresses that match a pattern.
///
/// @param methods HTTP methods; all when empty
public record AccessRule(Set<String> methods, PathPattern pattern, RequiredAuthority need) {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    public AccessRule {
        methods = Set.copyOf(methods);
    }

    static AccessRule all(String pattern, RequiredAuthority need) {
        return new AccessRule(Set.of(), PathPatternParser.defaultInstance.parse(pattern), need);
    }

    static AccessRule reads(String pattern, RequiredAuthority need) {
        return new AccessRule(READS, PathPatternParser.defaultInstance.parse(pattern), need);
    }

    static AccessRule posts(String pattern, RequiredAuthority need) {
        return new AccessRule(Set.of("POST"), PathPatternParser.defaultInstance.parse(pattern), need);
    }

    boolean fits(String method, PathContainer path) {
        return (methods.isEmpty() || methods.contains(method)) && pattern.matches(path);
    }
}
