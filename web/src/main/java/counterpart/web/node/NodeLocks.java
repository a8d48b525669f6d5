package counterpart.web.node;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Work that one node does at a time: the row of a task in the database says until when it is locked, by the
/// clock of the database. A node that ends in the middle holds the lock until that time.
@Component
public final class NodeLocks {

    private final LockingTaskExecutor tasks;
    private final Clock clock;

    NodeLocks(JdbcTemplate database, Clock clock) {
        this.clock = clock;
        tasks = new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(database)
                        .withLockedByValue(NodeName.get())
                        .usingDbTime()
                        .build()));
    }

    /// Runs a task, unless another node runs it or has run it lately.
    ///
    /// @param name of the task, at most 64 characters
    /// @param atMost after this time another node may run the task, even if this one still does
    /// @param atLeast for this time no other node runs the task again
    /// @throws org.springframework.dao.DataAccessException when the database fails
    public void runAlone(String name, Duration atMost, Duration atLeast, Runnable task) {
        tasks.executeWithLock(task, new LockConfiguration(clock.instant(), name, atMost, atLeast));
    }
}
