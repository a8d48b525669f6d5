package counterpart.web.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.naming.CompositeName;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class SharedSessionConfigurationTest {

    private final ConversionService conversion = new SharedSessionConfiguration().springSessionConversionService();

    @Test
    void whatSpringSecurityKeepsInASessionIsReadAgain() {
        AuthenticatedUser user = new AuthenticatedUser(UUID.randomUUID(), "Ada", Role.MANAGER, Set.of("biorn"));
        SecurityContextImpl context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(user, "stamp"), null, List.of(new SimpleGrantedAuthority("ROLE_MANAGER"))));
        assertThat(again(context)).isEqualTo(context);
        assertThat(again(new DefaultCsrfToken("header", "parameter", "token")))
                .isInstanceOfSatisfying(
                        DefaultCsrfToken.class,
                        token -> assertThat(token.getToken()).isEqualTo("token"));
    }

    @Test
    void anAttributeOfAForeignClassIsAbsent() {
        assertThat(again(new CompositeName())).isNull();
    }

    @Test
    void anAttributeThatIsNoneIsAbsent() {
        assertThat(conversion.convert(new byte[] {1, 2, 3}, Object.class)).isNull();
    }

    private Object again(Object attribute) {
        return conversion.convert(new SerializingConverter().convert(attribute), Object.class);
    }
}
