package counterpart.web.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.Role;
import counterpart.web.user.UserPrincipal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class RuleAuthorizationManagerTest {

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("key", "nobody", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));
    private static final RuleAuthorizationManager OPEN =
            new RuleAuthorizationManager(new AuthorizationSettings(false, null, 12, 365), new ManagementPort());
    private static final RuleAuthorizationManager PRIVATE =
            new RuleAuthorizationManager(new AuthorizationSettings(true, null, 12, 365), new ManagementPort());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/clusters/biorn", "/api/v1/clusters/biorn/matches", "/api/v1/openapi.json"})
    void oneSwitchMakesReadingPrivate(String path) {
        assertThat(allows(OPEN, path, NOBODY)).isTrue();
        assertThat(allows(PRIVATE, path, NOBODY)).isFalse();
        assertThat(allows(PRIVATE, path, signedIn(Role.MANAGER))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/invitation/abc", "/privacy", "/assets/counterpart.css"})
    void signingInStaysOpenWhenReadingIsPrivate(String path) {
        assertThat(allows(PRIVATE, path, NOBODY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"biorn, true", "cyberforum, false"})
    void aManagerCorrectsHerOwnClusterOnly(String cluster, boolean allowed) {
        assertThat(allows(OPEN, "/clusters/" + cluster + "/corrections", signedIn(Role.MANAGER)))
                .isEqualTo(allowed);
    }

    @Test
    void anAdvisorCorrectsAnyCluster() {
        assertThat(allows(OPEN, "/clusters/biorn/corrections", signedIn(Role.ADVISOR)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MANAGER, false", "ADVISOR, false", "ADMINISTRATOR, true"})
    void onlyAnAdministratorAdministers(Role role, boolean allowed) {
        assertThat(allows(OPEN, "/admin/accounts", signedIn(role))).isEqualTo(allowed);
    }

    private static boolean allows(RuleAuthorizationManager check, String path, Authentication visitor) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        return check.authorize(() -> visitor, new RequestAuthorizationContext(request))
                .isGranted();
    }

    private static Authentication signedIn(Role role) {
        AuthenticatedUser person = new AuthenticatedUser(UUID.randomUUID(), "Ada", role, Set.of("biorn"));
        UserPrincipal principal = () -> person;
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }
}
