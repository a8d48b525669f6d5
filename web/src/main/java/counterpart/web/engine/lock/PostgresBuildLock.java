package counterpart.web.engine.lock;

import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.web.node.NodeName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lock of the node that builds the index, as an advisory lock of PostgreSQL. It has a connection of its own, with
/// which it ends, also when the node dies.
public final class PostgresBuildLock implements BuildLock {

    /// Any number that no other advisory lock of the database has.
    private static final long KEY = 0x436F756E_74657270L;

    private static final String HOLDER = """
            select application_name from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and granted and objsubid = 1 and classid::bigint = ? and objid::bigint = ?
            and database = (select oid from pg_database where datname = current_database())""";

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);
    private static final int TO_CHECK_SECONDS = 5;

    private final String url;
    private final String user;
    private final String password;

    private PostgresBuildLock(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// The lock, if the configured database is PostgreSQL.
    public static Optional<BuildLock> of(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "");
        return url.startsWith("jdbc:postgresql:")
                ? Optional.of(new PostgresBuildLock(
                        url,
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", "")))
                : Optional.empty();
    }

    /// The node that holds the lock.
    ///
    /// @throws org.springframework.dao.DataAccessException when the database fails
    public static Optional<String> holder(JdbcClient database) {
        return database.sql(HOLDER)
                .param(KEY >>> Integer.SIZE)
                .param(KEY & 0xFFFF_FFFFL)
                .query(String.class)
                .optional();
    }

    @Override
    public Held take() {
        try {
            Connection connection = user.isEmpty()
                    ? DriverManager.getConnection(url)
                    : DriverManager.getConnection(url, user, password);
            connection.setClientInfo("ApplicationName", NodeName.get());
            return new Session(locked(connection));
        } catch (SQLException e) {
            throw new IndexUnavailableException("PostgreSQL does not give the lock for the index", e);
        }
    }

    private static Connection locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, KEY);
            lock.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static final class Session implements Held {

        private final Connection connection;
        private long checked = System.nanoTime();

        Session(Connection connection) {
            this.connection = connection;
        }

        @Override
        public synchronized void ensureHeld() {
            if (System.nanoTime() - checked < BETWEEN_CHECKS.toNanos()) {
                return;
            }
            try {
                if (!connection.isValid(TO_CHECK_SECONDS)) {
                    throw new IndexUnavailableException("the connection with the lock for the index has ended");
                }
                checked = System.nanoTime();
            } catch (SQLException e) {
                throw new IndexUnavailableException("the connection with the lock for the index has ended", e);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IndexUnavailableException("the connection with the lock for the index cannot be closed", e);
            }
        }
    }
}
