package counterpart.web.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.engine.data.membership.Member;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// The member lists that users have uploaded or typed. A list is kept in memory for an hour after the last access,
/// at most 16 MB of lists in all, is found by a random id only, and is never stored.
@Component
final class MemberLists implements DisposableBean {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MAX_KEPT_BYTES = 16 << 20;
    private static final int MAX_WAITING_BYTES = 16 << 20;
    private static final int ID_BYTES = 16;
    private static final int AT_ONCE = 2;

    private final EngineProvider provider;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("members-", 0).factory());
    private final Executor work;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final Cache<String, MemberList> lists = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(MAX_KEPT_BYTES)
            .weigher((String id, MemberList list) -> list.bytes())
            .build();

    /// @param work the executor that recognises lists; without a bean of this name, two lists at once
    MemberLists(EngineProvider provider, @Qualifier("memberWork") ObjectProvider<Executor> work) {
        this.provider = provider;
        this.work = work.getIfAvailable(() -> threads);
    }

    /// Starts to recognise a list.
    ///
    /// @return its id; empty when lists of 16 MB wait to be recognised already
    Optional<String> start(List<Member> members) {
        MemberList list = new MemberList(members);
        if (waitingBytes.addAndGet(list.bytes()) > MAX_WAITING_BYTES) {
            waitingBytes.addAndGet(-list.bytes());
            return Optional.empty();
        }
        String id = newId();
        lists.put(id, list);
        work.execute(() -> recognise(list));
        return Optional.of(id);
    }

    /// Takes its own lease of the engine in service, because it outlives the request that sent the list.
    private void recognise(MemberList list) {
        try (EngineLease lease = provider.lease()) {
            list.recognise(lease.engine());
        } finally {
            waitingBytes.addAndGet(-list.bytes());
        }
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Optional<MemberList> find(String id) {
        return Optional.ofNullable(lists.getIfPresent(id));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
