package counterpart.web.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reopens the embedded database after H2 closed it, which it does when its file cannot be written or read. All old
/// connections must be closed before H2 is opened again, so no connection is handed out until then.
final class DatabaseReopening implements SQLExceptionOverride {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseReopening.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final HikariDataSource pool;
    private final AtomicBoolean isUnderWay = new AtomicBoolean();

    private DatabaseReopening(HikariDataSource pool) {
        this.pool = pool;
    }

    /// @param pool a pool that has not been opened yet
    static void after(HikariDataSource pool) {
        pool.setAllowPoolSuspension(true);
        pool.setExceptionOverride(new DatabaseReopening(pool));
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        if (!isClosed(failure)) {
            return SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
        if (isUnderWay.compareAndSet(false, true)) {
            LOG.error("The database was closed and is opened again", failure);
            Thread.ofVirtual().name("database-reopening").start(this::reopen);
        }
        return SQLExceptionOverride.Override.MUST_EVICT;
    }

    private static boolean isClosed(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(MVStoreException.class::isInstance);
    }

    private void reopen() {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            connections.softEvictConnections();
            Instant end = Instant.now().plus(PATIENCE);
            while (connections.getTotalConnections() > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            isUnderWay.set(false);
            connections.resumePool();
        }
    }
}
