package counterpart.web.member;

import counterpart.engine.Engine;
import counterpart.engine.data.membership.MemberMatchResult;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Recognises the institutions of member lists in the background, portion by portion. Each portion is stored before
/// the next begins: a list of a node that ended is continued by another one.
@Component
final class MemberRecognition implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MemberRecognition.class);
    private static final int MAX_WAITING_BYTES = 16 << 20;
    private static final int AT_ONCE = 2;

    private final EngineProvider provider;
    private final MemberListRows rows;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("members-", 0).factory());
    private final Executor work;
    private final AtomicLong waitingBytes = new AtomicLong();

    /// @param work the executor that recognises lists; without a bean of this name, two lists at once
    MemberRecognition(
            EngineProvider provider, MemberListRows rows, @Qualifier("memberWork") ObjectProvider<Executor> work) {
        this.provider = provider;
        this.rows = rows;
        this.work = work.getIfAvailable(() -> threads);
    }

    /// Reserves room in the queue for a list.
    ///
    /// @return false when lists of 16 MB wait already
    boolean reserve(int bytes) {
        if (waitingBytes.addAndGet(bytes) > MAX_WAITING_BYTES) {
            waitingBytes.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /// Gives room back.
    void release(int bytes) {
        waitingBytes.addAndGet(-bytes);
    }

    /// Begins or continues with a list for which room is reserved.
    ///
    /// @param bytes reserved; given back at the end
    /// @return completed when nothing is left to do on this node
    CompletableFuture<Void> begin(MemberListKey key, int bytes) {
        return CompletableFuture.runAsync(() -> recognise(key), work)
                .whenComplete((none, failure) -> release(bytes))
                .exceptionally(failure -> {
                    LOG.warn("A member list could not be stored; a node goes on when it is looked at", failure);
                    return null;
                });
    }

    /// Takes its own lease of the engine in service, because it outlives the request that sent the list.
    private void recognise(MemberListKey key) {
        try (EngineLease lease = provider.lease()) {
            int done = 0;
            Optional<MemberPortion> portion = rows.portion(key, 0);
            for (int number = 0; portion.isPresent(); number++) {
                int before = done;
                done += portion.get().size();
                if (portion.get().isOpen() && !recognise(lease.engine(), key, number, portion.get(), before)) {
                    return;
                }
                portion = rows.portion(key, number + 1);
            }
        }
    }

    private boolean recognise(Engine engine, MemberListKey key, int number, MemberPortion portion, int before) {
        MemberMatchResult result;
        try {
            result = engine.search().recognise(portion.members());
        } catch (RuntimeException e) {
            LOG.error("{} members could not be recognised", portion.size(), e);
            rows.fail(key);
            return false;
        }
        return rows.save(key, number, portion.recognised(result), before, before + portion.size());
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
