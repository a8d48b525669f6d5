package counterpart.web.account.signin.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/// Failures in the memory of this node, at most [LoginRateLimiter#MAX_ENTRIES] pairs.
public final class LocalSignInFailures implements SignInFailures {

    private final Cache<String, Failures> pairs = Caffeine.newBuilder()
            .maximumSize(LoginRateLimiter.MAX_ENTRIES)
            .expireAfterWrite(CLEARED_AFTER)
            .build();

    @Override
    public boolean tryAttempt(String pair, Instant now) {
        AtomicBoolean allowed = new AtomicBoolean();
        pairs.asMap().compute(pair, (key, known) -> {
            Failures failures = (known == null ? Failures.NONE : known).at(now);
            allowed.set(failures.allowsAttempt(now));
            return allowed.get() ? failures.andOne(now) : failures;
        });
        return allowed.get();
    }

    @Override
    public void clear(String pair) {
        pairs.invalidate(pair);
    }

    @Override
    public long entries() {
        pairs.cleanUp();
        return pairs.estimatedSize();
    }
}
