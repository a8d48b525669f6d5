package counterpart.web.account.signin.limit;

import counterpart.web.storage.OnPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres
class SharedSignInFailuresTest extends SignInFailuresContract {

    private final SignInFailures failures;

    SharedSignInFailuresTest(JdbcClient database, PlatformTransactionManager transactions) {
        failures = new SharedSignInFailures(database, new TransactionTemplate(transactions));
    }

    @Override
    SignInFailures failures() {
        return failures;
    }
}
