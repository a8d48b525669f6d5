package counterpart.web.node;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Applies where `spring.datasource.url` names PostgreSQL, the database that several nodes can share. The embedded
/// database belongs to one node.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Conditional(ConditionalOnSharedDatabase.OnPostgresql.class)
public @interface ConditionalOnSharedDatabase {

    /// Whether the configured database is PostgreSQL.
    final class OnPostgresql implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isShared(context.getEnvironment());
        }

        static boolean isShared(Environment settings) {
            return settings.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:");
        }
    }
}
