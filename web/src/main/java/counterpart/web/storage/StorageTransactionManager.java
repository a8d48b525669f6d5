package counterpart.web.storage;

import counterpart.web.error.InvalidRequestException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Starts changes only while the disk has space for them, and reports when a database could not store one.
final class StorageTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    /// PostgreSQL: `disk_full`.
    private static final String DISK_FULL = "53100";

    private final transient Optional<DiskReserve> reserve;

    StorageTransactionManager(DataSource database, Optional<DiskReserve> reserve) {
        super(database);
        this.reserve = reserve;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (!definition.isReadOnly()) {
            reserve.ifPresent(DiskReserve::require);
        }
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException e) {
            throw isFull(e) ? refusal(e) : e;
        }
    }

    /// A connection that ended with its database has nothing to roll back; a rollback would hide the cause.
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (!(TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder held)
                || !isClosed(held.getConnection())) {
            super.doRollback(status);
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    protected RuntimeException translateException(String task, SQLException failure) {
        return isFull(failure) ? refusal(failure) : super.translateException(task, failure);
    }

    private static InvalidRequestException refusal(Exception failure) {
        InvalidRequestException refusal = DiskReserve.refusal();
        refusal.initCause(failure);
        return refusal;
    }

    /// Whether H2 could not write its file, or PostgreSQL reports a full disk.
    private static boolean isFull(Exception failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(StorageTransactionManager::saysFull);
    }

    private static boolean saysFull(Throwable cause) {
        return switch (cause) {
            case MVStoreException h2 -> h2.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
            case SQLException sql -> DISK_FULL.equals(sql.getSQLState());
            default -> false;
        };
    }
}
