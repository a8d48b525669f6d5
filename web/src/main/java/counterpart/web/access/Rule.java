package counterpart.web.access;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Who may use the addresses that fit a pattern.
///
/// @param methods HTTP methods; all when empty
public record Rule(Set<String> methods, PathPattern pattern, Need need) {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    public Rule {
        methods = Set.copyOf(methods);
    }

    static Rule all(String pattern, Need need) {
        return new Rule(Set.of(), PathPatternParser.defaultInstance.parse(pattern), need);
    }

    static Rule reads(String pattern, Need need) {
        return new Rule(READS, PathPatternParser.defaultInstance.parse(pattern), need);
    }

    static Rule posts(String pattern, Need need) {
        return new Rule(Set.of("POST"), PathPatternParser.defaultInstance.parse(pattern), need);
    }

    boolean fits(String method, PathContainer path) {
        return (methods.isEmpty() || methods.contains(method)) && pattern.matches(path);
    }
}
