package counterpart.web.pages.members;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.engine.MatchEngine;
import counterpart.engine.data.membership.Member;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// The lists of members that visitors brought: kept in memory for an hour after the last look at them, found only by
/// an id that nobody can guess, and never written down.
@Component
final class MemberLists implements DisposableBean {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_MEMBERS = 100_000;
    private static final int ID_BYTES = 16;
    private static final int AT_ONCE = 2;

    private final MatchEngine engine;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("members-", 0).factory());
    private final Executor work;
    private final Cache<String, MemberList> lists = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .maximumWeight(MOST_MEMBERS)
            .weigher((String id, MemberList list) -> list.size())
            .build();

    /// @param work decides when lists are recognised; two at once when there is none of this name
    MemberLists(MatchEngine engine, @Qualifier("memberWork") ObjectProvider<Executor> work) {
        this.engine = engine;
        this.work = work.getIfAvailable(() -> threads);
    }

    /// Starts to recognise a list; its id.
    String start(List<Member> members) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        MemberList list = new MemberList(members);
        lists.put(id, list);
        work.execute(() -> list.recognise(engine));
        return id;
    }

    Optional<MemberList> find(String id) {
        return Optional.ofNullable(lists.getIfPresent(id));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
