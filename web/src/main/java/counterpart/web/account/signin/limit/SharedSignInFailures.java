package counterpart.web.account.signin.limit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Failures in the database that several nodes share; the row of a pair is locked while its attempt is counted.
final class SharedSignInFailures implements SignInFailures {

    private final JdbcClient database;
    private final TransactionOperations transaction;

    SharedSignInFailures(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public boolean tryAttempt(String pair, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Failures failures = locked(pair).at(now);
            boolean allowed = failures.allowsAttempt(now);
            if (allowed) {
                save(pair, failures.andOne(now));
            }
            return allowed;
        }));
    }

    private Failures locked(String pair) {
        database.sql("insert into sign_in_failure (pair, failures, latest) values (?, 0, ?) on conflict do nothing")
                .params(pair, Timestamp.from(Instant.EPOCH))
                .update();
        return database.sql("select failures, latest from sign_in_failure where pair = ? for update")
                .param(pair)
                .query(SharedSignInFailures::failures)
                .single();
    }

    private static Failures failures(ResultSet row, int number) throws SQLException {
        return new Failures(row.getInt("failures"), row.getTimestamp("latest").toInstant());
    }

    private void save(String pair, Failures failures) {
        database.sql("update sign_in_failure set failures = ?, latest = ? where pair = ?")
                .params(failures.count(), Timestamp.from(failures.latest()), pair)
                .update();
    }

    @Override
    public void clear(String pair) {
        database.sql("delete from sign_in_failure where pair = ?").param(pair).update();
    }

    /// This node holds none.
    @Override
    public long entries() {
        return 0;
    }
}
