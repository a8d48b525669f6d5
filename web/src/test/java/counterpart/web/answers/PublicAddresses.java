package counterpart.web.answers;

import counterpart.web.authorization.AccessRule;
import counterpart.web.authorization.AccessRules;
import counterpart.web.authorization.RequiredAuthority;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every address that is the same for all clients, made from what the server itself maps: a new one is in the list
/// without a change here, or fails with a text that says what to add.
final class PublicAddresses {

    /// What stands for a variable, by the path before it.
    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("clusters/{id}", List.of("clusters/" + Samples.CLUSTER)),
            Map.entry("regions/{id}", List.of("regions/" + Samples.REGION)),
            Map.entry("matches/{region}", List.of("matches/" + Samples.REGION)),
            Map.entry("regions/{region}", List.of("regions/" + Samples.REGION)),
            Map.entry("institutions/{id}", List.of("institutions/" + Samples.INSTITUTION)),
            Map.entry("projects/{id}", List.of("projects/" + Samples.PROJECT)),
            Map.entry("programmes/{id}", List.of("programmes/" + Samples.PROGRAMME)),
            Map.entry("fields/**", List.of("fields" + Samples.FIELD)),
            Map.entry(
                    "dossier.{format}",
                    List.of("dossier.pdf", "dossier.xlsx", "dossier.docx", "dossier.csv", "dossier.json")),
            Map.entry("matches.{format}", List.of("matches.geojson", "matches.csv")),
            Map.entry("{part:cells|untapped|contacts}.csv", List.of("cells.csv", "untapped.csv", "contacts.csv")));

    /// Queries that make an address show more, beside none; dossiers of few regions are enough and quick.
    private static final Map<Pattern, List<String>> QUERIES = Map.ofEntries(
            Map.entry(Pattern.compile(".*/dossier\\..*"), List.of("limit=2")),
            Map.entry(Pattern.compile("/search"), List.of("q=Minnesota", "q=" + Samples.MEMBER_QUERY)),
            Map.entry(
                    Pattern.compile("(/api/v1)?/projects"),
                    List.of("query=implants&from=2023", "cluster=" + Samples.CLUSTER + "&region=IE04")),
            Map.entry(Pattern.compile("/suggest"), List.of("q=medical")),
            Map.entry(Pattern.compile("/suggest/fields"), List.of("addOwn=masch")),
            Map.entry(Pattern.compile("/compare"), List.of("cluster=" + Samples.CLUSTER + "&region=US-MN&region=FI1B")),
            Map.entry(Pattern.compile("/match(/gaps)?"), List.of("fields=/25/75:3")),
            Map.entry(Pattern.compile("/portfolio|/portfolio/cells.csv"), List.of("by=region&continent=NA")),
            Map.entry(Pattern.compile("/clusters/[^/]+"), List.of("strategy=likely")),
            Map.entry(Pattern.compile("/api/v1/(clusters|institutions)"), List.of("query=" + Samples.MEMBER_QUERY)),
            Map.entry(
                    Pattern.compile("/api/v1/clusters/[^/]+/matches"),
                    List.of("on=2026-06-01&limit=3", "limit=3&expand=programmes,institutions,evidence,reasons")),
            Map.entry(Pattern.compile("/api/v1/clusters/[^/]+/matches\\..*"), List.of("on=2026-06-01&limit=3")),
            Map.entry(Pattern.compile("/api/v1/clusters/[^/]+/matches/[^/]+"), List.of("on=2026-06-01")));

    /// Bodies of what is asked by POST.
    private static final Map<String, String> BODIES =
            Map.of("/api/v1/matches", """
            {"text": "gedruckte Elektronik für Sensorfolien", "limit": 3}""", "/api/v1/profiles", """
            {"members": [{"name": "Fraunhofer-Institut für Lasertechnik"}, {"name": "University of Minnesota"}]}""", "/api/v1/matches/batch", """
            {"profiles": [{"fields": [{"field": "/25/75"}], "size": 2}, {"text": "Sensorik", "size": 2}]}""");

    /// What belongs to one person or names a failure, each with its reason.
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("/error", "only answers failures"),
            Map.entry("/clusters/{id}/regions", "redirects to the region of a name"),
            Map.entry("/match/regions", "redirects to the region of a name"),
            Map.entry("/match/regions/{region}", "the page of a cluster's match, for a profile"),
            Map.entry("/unsubscribe/{token}", "belongs to the receiver of a digest"),
            Map.entry("/no-access", "only answers a missing right"),
            Map.entry("/sign-in/with/{provider}", "leads to another server"),
            Map.entry("/invitation/{token}", "belongs to whoever was invited"),
            Map.entry("/invitation/{token}/with/{provider}", "belongs to whoever was invited"),
            Map.entry("/calendar/{token}/steps.ics", "belongs to those with the link"),
            Map.entry("/shared/{token}", "belongs to those with the link"),
            Map.entry("/shared/{token}/dossier.{format}", "belongs to those with the link"),
            Map.entry("POST /members", "starts a list of one's own"),
            Map.entry("/members/{id}", "a list of one's own"),
            Map.entry("/members/{id}/progress", "a list of one's own"));

    private PublicAddresses() {}

    /// @throws IllegalStateException naming each address for which a sample or body is missing
    static List<Question> of(ApplicationContext application) {
        Set<Question> questions = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        mapped(application).forEach((pattern, methods) -> {
            if (isAsked("GET", pattern, methods)) {
                List<String> addresses = filled(pattern);
                addresses.stream()
                        .filter(address -> address.matches(".*[{*].*"))
                        .forEach(missing::add);
                addresses.stream().flatMap(PublicAddresses::variants).forEach(questions::add);
            }
            if (isAsked("POST", pattern, methods)) {
                if (BODIES.containsKey(pattern)) {
                    questions.add(new Question(pattern, BODIES.get(pattern)));
                } else {
                    missing.add("POST " + pattern);
                }
            }
        });
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Public addresses without a sample, a body or a reason to leave them out: "
                    + missing + ". Add one to " + PublicAddresses.class.getName());
        }
        return List.copyOf(questions);
    }

    private static Map<String, Set<String>> mapped(ApplicationContext application) {
        Map<String, Set<String>> mapped = new TreeMap<>();
        Collection<RequestMappingInfoHandlerMapping> mappings = application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                List<String> methods = info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .toList();
                info.getPatternValues()
                        .forEach(pattern -> mapped.computeIfAbsent(pattern, key -> new TreeSet<>())
                                .addAll(methods.isEmpty() ? List.of("GET") : methods));
            }
        }
        return mapped;
    }

    private static boolean isAsked(String method, String pattern, Set<String> methods) {
        return isPublic(method, pattern, methods)
                && !LEFT_OUT.containsKey(pattern)
                && !LEFT_OUT.containsKey(method + " " + pattern);
    }

    private static boolean isPublic(String method, String pattern, Set<String> methods) {
        String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
        return methods.contains(method)
                && AccessRules.of(method, PathContainer.parsePath(path))
                        .map(AccessRule::need)
                        .filter(need -> need == RequiredAuthority.READING
                                || (need == RequiredAuthority.NOTHING && method.equals("GET")))
                        .isPresent();
    }

    private static List<String> filled(String pattern) {
        List<String> filled = List.of(pattern);
        for (Map.Entry<String, List<String>> sample : SAMPLES.entrySet()) {
            filled = filled.stream()
                    .flatMap(address -> address.contains(sample.getKey())
                            ? sample.getValue().stream().map(value -> address.replace(sample.getKey(), value))
                            : Stream.of(address))
                    .toList();
        }
        return filled;
    }

    /// The address in both languages, without and with what makes it show more.
    private static Stream<Question> variants(String address) {
        List<String> queries = new ArrayList<>();
        if (!address.contains("/dossier.")) {
            queries.add("");
        }
        QUERIES.forEach((pattern, more) -> {
            Matcher fits = pattern.matcher(address);
            if (fits.matches()) {
                queries.addAll(more);
            }
        });
        return queries.stream()
                .flatMap(query -> Stream.of(query, query.isEmpty() ? "lang=en" : query + "&lang=en"))
                .map(query -> new Question(query.isEmpty() ? address : address + "?" + query, ""));
    }

    /// What is asked.
    ///
    /// @param body JSON that is posted; empty for GET
    record Question(String address, String body) implements Comparable<Question> {

        @Override
        public int compareTo(Question other) {
            return address.compareTo(other.address);
        }

        @Override
        public String toString() {
            return (body.isEmpty() ? "GET " : "POST ") + address;
        }
    }
}
