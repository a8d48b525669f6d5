package counterpart.web.member;

import counterpart.web.background.BackgroundTasks;
import counterpart.web.node.NodeLocks;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Deletes member lists that nobody looked at for an hour, every five minutes on one node.
@Component
final class ExpiredMemberListsRemover {

    private static final String TASK = "expired-member-lists";
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private final MemberListRows rows;
    private final NodeLocks locks;
    private final BackgroundTasks tasks;

    ExpiredMemberListsRemover(MemberListRows rows, NodeLocks locks, BackgroundTasks tasks) {
        this.rows = rows;
        this.locks = locks;
        this.tasks = tasks;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        tasks.runEvery(
                INTERVAL, TASK, () -> locks.runAlone(TASK, INTERVAL, INTERVAL.dividedBy(2), rows::removeExpired));
    }
}
