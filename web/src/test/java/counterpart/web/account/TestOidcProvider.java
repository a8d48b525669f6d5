package counterpart.web.account;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// A real authorization server with people of its own, on a port of its own. Whose name begins with `unverified` has an
/// address that nobody checked.
final class TestOidcProvider implements AutoCloseable {

    static final String CLIENT = "counterpart";
    static final String SECRET = "secret of the test";
    static final String PASSWORD = "password elsewhere";

    private final ConfigurableApplicationContext application;

    private TestOidcProvider(ConfigurableApplicationContext application) {
        this.application = application;
    }

    static TestOidcProvider start() {
        return new TestOidcProvider(new SpringApplicationBuilder(Settings.class)
                .properties(
                        "spring.config.name=issuer-of-tests",
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "server.servlet.session.cookie.name=issuer",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false")
                .run());
    }

    /// Other than the application's, so that cookies do not mix.
    String address() {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return "http://localhost:" + port;
    }

    /// Somebody who can sign in there, with this address.
    void add(String email) {
        application
                .getBean(InMemoryUserDetailsManager.class)
                .createUser(User.withUsername(email)
                        .password("{noop}" + PASSWORD)
                        .roles("USER")
                        .build());
    }

    @Override
    public void close() {
        application.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    static class Settings {

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUris(uris -> uris.addAll(List.of("http://127.0.0.1/login/oauth2/code/office")))
                            .scopes(scopes -> scopes.addAll(List.of("openid", "email", "profile")))
                            .clientSettings(ClientSettings.builder()
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build());
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                String email = context.getPrincipal().getName();
                context.getClaims()
                        .claim("email", email)
                        .claim("email_verified", !email.startsWith("unverified"))
                        .claim("name", "Grace Hopper");
            };
        }
    }
}
