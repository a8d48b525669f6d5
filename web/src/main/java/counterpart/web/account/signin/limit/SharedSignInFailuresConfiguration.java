package counterpart.web.account.signin.limit;

import counterpart.web.node.ConditionalOnSharedDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps failed sign-ins in the database where several nodes share one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnSharedDatabase
class SharedSignInFailuresConfiguration {

    @Bean
    SignInFailures sharedSignInFailures(JdbcClient database, PlatformTransactionManager transactions) {
        return new SharedSignInFailures(database, new TransactionTemplate(transactions));
    }
}
