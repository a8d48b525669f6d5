package counterpart.web.account.signin;

import counterpart.web.node.ConditionalOnSharedDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Sessions in the database that several nodes share: any node answers any request of a session,
/// and a session outlives the end of a node.
@Configuration(proxyBeanMethods = false)
@ConditionalOnSharedDatabase
@EnableJdbcHttpSession
class SharedSessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSessionConfiguration.class);

    /// The classes of which attributes may be: of the program, of Spring, of `java.base`.
    private static final ObjectInputFilter CLASSES = ObjectInputFilter.Config.createFilter(
            "maxdepth=30;counterpart.web.**;org.springframework.**;java.base/*;!*");

    /// The same cookie as without shared sessions.
    @Bean
    CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.name}") String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        return repository -> repository.setDefaultMaxInactiveInterval(timeout);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfPostgresql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /// Times of sessions are of the clock of the database, not of the node that answers. Statements and parameters are
    /// those of the repository, whose times are ignored.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsByTheClockOfTheDatabase() {
        return repository -> {
            repository.setCreateSessionQuery(SessionStatements.CREATE);
            repository.setGetSessionQuery(SessionStatements.FIND);
            repository.setUpdateSessionQuery(SessionStatements.UPDATE);
            repository.setDeleteSessionsByExpiryTimeQuery(SessionStatements.DELETE_EXPIRED);
        };
    }

    /// Attributes are serialised by Java. One that another version of the program wrote and this one cannot read is
    /// absent: the user signs in again.
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(new AttributeReader());
        return conversion;
    }

    /// Reads an attribute that [SerializingConverter] wrote.
    private static final class AttributeReader implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object written, TypeDescriptor from, TypeDescriptor to) {
            return written instanceof byte[] bytes ? read(bytes) : null;
        }

        private static @Nullable Object read(byte[] written) {
            try (ObjectInputStream attribute = new ObjectInputStream(new ByteArrayInputStream(written))) {
                attribute.setObjectInputFilter(CLASSES);
                return attribute.readObject();
            } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
                LOG.warn("A session attribute cannot be read: another version of the program wrote it", unreadable);
                return null;
            }
        }
    }
}
