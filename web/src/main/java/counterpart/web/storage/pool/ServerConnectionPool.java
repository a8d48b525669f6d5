package counterpart.web.storage.pool;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections to PostgreSQL. When the server cannot be reached, the first requests wait for seconds; until it is back,
/// which one thread finds out, all others fail at once, so that they take no thread from requests that need no
/// database. Settings of `spring.datasource.hikari` and of the URL take precedence over those made here.
public final class ServerConnectionPool extends HikariDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(ServerConnectionPool.class);

    private static final Duration WAIT = Duration.ofMillis(2500);
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int CONNECT_SECONDS = 2;
    /// Longer than any statement of the program takes: the limit is for servers that have gone silent.
    private static final int SILENCE_SECONDS = 10;

    private final AtomicBoolean isAway = new AtomicBoolean();

    public ServerConnectionPool() {
        setConnectionTimeout(WAIT.toMillis());
        setValidationTimeout(CHECK.toMillis());
        // as strings: the driver reads no others
        addDataSourceProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        addDataSourceProperty("socketTimeout", String.valueOf(SILENCE_SECONDS));
        addDataSourceProperty("tcpKeepAlive", "true");
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isAway.get()) {
            throw new SQLTransientConnectionException("The database cannot be reached");
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException e) {
            if (e.getCause() != null) { // no connection could be made; without a cause all are in use
                awaitReturn(e);
            }
            throw e;
        }
    }

    private void awaitReturn(SQLException failure) {
        if (isAway.compareAndSet(false, true)) {
            LOG.error("The database cannot be reached; requests that need it are answered with 503", failure);
            Thread.ofPlatform().daemon().name("database-return").start(this::askUntilItIsBack);
        }
    }

    private void askUntilItIsBack() {
        try {
            while (!isClosed() && !isBack()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            isAway.set(false);
        }
    }

    private boolean isBack() {
        try (Connection connection = super.getConnection()) {
            boolean isBack = connection.isValid((int) CHECK.toSeconds());
            if (isBack) {
                LOG.info("The database can be reached again");
            }
            return isBack;
        } catch (SQLException e) {
            LOG.debug("The database is still away", e);
            return false;
        }
    }
}
