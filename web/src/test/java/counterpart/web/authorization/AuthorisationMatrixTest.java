package counterpart.web.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.http.RequestPath;
import counterpart.web.user.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every endpoint, asked by everybody: made from what the server itself says it answers.
@ServedTest
class AuthorisationMatrixTest {

    private static final String OWN = "medicalmountains";
    private static final String OTHER = "biorn";

    private final List<Endpoint> endpoints;
    private final List<RouterFunction<?>> routes;
    private final TestAccounts people;
    private final int port;

    AuthorisationMatrixTest(
            ApplicationContext application,
            Collection<RequestMappingInfoHandlerMapping> mappings,
            @LocalServerPort int port) {
        Stream<Endpoint> mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Endpoint::of);
        endpoints = Stream.concat(mapped, Stream.of(Endpoint.MCP))
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        routes = application.getBeansOfType(RouterFunction.class).values().stream()
                .<RouterFunction<?>>map(route -> route)
                .toList();
        people = new TestAccounts(application, port);
        this.port = port;
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(endpoints).hasSizeGreaterThan(20);
        assertThat(endpoints.stream().filter(endpoint -> endpoint.rule().isEmpty()))
                .as(
                        "Endpoints that nobody may use yet. Decide who may and write it into counterpart.web.authorization.AccessRules")
                .isEmpty();
    }

    @Test
    void anAddressWithoutARuleIsNobodys() {
        assertThat(AccessRules.of("GET", PathContainer.parsePath("/something/new")))
                .isEmpty();
        assertThat(AccessRules.of("POST", PathContainer.parsePath("/clusters/" + OWN)))
                .isEmpty();
    }

    /// A new route needs a line beside the one of the MCP server.
    @Test
    void everyRouteIsInTheMatrix() {
        assertThat(routes).hasSize(1);
        assertThat(routes.getFirst().toString()).contains("GET && " + RequestPath.MCP, "POST && " + RequestPath.MCP);
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointIsOpenToWhomItsRuleSays() {
        Map<Visitor, Session> sessions = sessions();
        return endpoints.stream()
                .filter(endpoint -> endpoint.need() != RequiredAuthority.NOTHING)
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> check(endpoint, sessions)));
    }

    private static void check(Endpoint endpoint, Map<Visitor, Session> sessions) {
        List<String> wrongs = new ArrayList<>();
        sessions.forEach((visitor, session) -> {
            boolean allowed = isAllowed(session.send(endpoint.method(), endpoint.address(), endpoint.type(), ""));
            if (allowed != visitor.fulfils(endpoint.need())) {
                wrongs.add(visitor + (allowed ? " gets in" : " is kept out"));
            }
        });
        assertThat(wrongs).as("%s needs %s", endpoint, endpoint.need()).isEmpty();
    }

    private static boolean isAllowed(Answer answer) {
        boolean sentAway = answer.status() == 303 && answer.header("Location").startsWith("/sign-in");
        return !sentAway && answer.status() != 401 && answer.status() != 403;
    }

    private Map<Visitor, Session> sessions() {
        Map<Visitor, Session> sessions = new EnumMap<>(Visitor.class);
        sessions.put(Visitor.NOBODY, new Session(port));
        sessions.put(Visitor.MANAGER_OF_OWN, people.signedIn(Role.MANAGER, OWN));
        sessions.put(Visitor.MANAGER_OF_OTHER, people.signedIn(Role.MANAGER, OTHER));
        sessions.put(Visitor.ADVISOR, people.signedIn(Role.ADVISOR));
        sessions.put(Visitor.ADMINISTRATOR, people.signedIn(Role.ADMINISTRATOR));
        return sessions;
    }

    private enum Visitor {
        NOBODY,
        MANAGER_OF_OTHER,
        MANAGER_OF_OWN,
        ADVISOR,
        ADMINISTRATOR;

        boolean fulfils(RequiredAuthority need) {
            return switch (need) {
                case NOTHING, READING -> true;
                case KEY -> false;
                case ACCOUNT -> this != NOBODY;
                case OWN_CLUSTER -> this != NOBODY && this != MANAGER_OF_OTHER;
                case ADVISING -> this == ADVISOR || this == ADMINISTRATOR;
                case ADMINISTRATION -> this == ADMINISTRATOR;
            };
        }
    }

    /// One method at one address, as the server maps it.
    private record Endpoint(String method, String pattern) {

        /// The one route that is no method of a controller.
        static final Endpoint MCP = new Endpoint("POST", RequestPath.MCP);

        private static final Set<String> WITHOUT_METHOD = Set.of("GET", "POST");

        static Stream<Endpoint> of(RequestMappingInfo mapping) {
            Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                    ? WITHOUT_METHOD
                    : mapping.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .collect(Collectors.toSet());
            return mapping.getPatternValues().stream()
                    .flatMap(pattern -> methods.stream().map(method -> new Endpoint(method, pattern)));
        }

        /// The pattern with something in place of its variables: the cluster of one of the managers, and otherwise
        /// keys that name nothing.
        String address() {
            return pattern.replaceAll("\\{cluster}", OWN)
                    .replaceAll("/clusters/\\{id}", "/clusters/" + OWN)
                    .replaceAll("\\{\\*[^}]*}", "nothing")
                    .replaceAll("\\{[^}]*}", "0190a1b2-0000-7000-8000-00000000abcd")
                    .replaceAll("/\\*\\*", "/nothing");
        }

        String type() {
            return pattern.startsWith("/api/") || equals(MCP)
                    ? "application/json"
                    : "application/x-www-form-urlencoded";
        }

        Optional<AccessRule> rule() {
            return AccessRules.of(method, PathContainer.parsePath(address()));
        }

        RequiredAuthority need() {
            return rule().map(AccessRule::need).orElse(RequiredAuthority.ADMINISTRATION);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
