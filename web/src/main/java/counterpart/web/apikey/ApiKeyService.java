package counterpart.web.apikey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.SecretToken;
import counterpart.web.user.UserDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Creates, finds and revokes keys. Lookups are cached for ten seconds, so another node may accept a revoked key
/// for that time.
@Service
class ApiKeyService {

    private static final String PREFIX = "cp_";
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeys keys;
    private final UserDirectory directory;
    private final AuditLog audit;
    private final Clock clock;
    private final Cache<String, Optional<Found>> found = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final LoadingCache<String, Set<String>> origins =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(all -> readOrigins());

    ApiKeyService(ApiKeys keys, UserDirectory directory, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /// Creates a key.
    ///
    /// @return the key itself, which is shown once
    String create(
            String name,
            Set<Scope> scopes,
            List<String> allowed,
            int perMinute,
            @Nullable UUID actsFor,
            AuthenticatedUser by) {
        String secret = PREFIX + SecretToken.random();
        ApiKey key = keys.save(new ApiKey(
                RowKeys.next(),
                name,
                SecretToken.hash(secret),
                scopes.stream().map(Scope::key).sorted().collect(Collectors.joining(",")),
                String.join(",", allowed),
                perMinute,
                scopes.contains(Scope.SHORTLIST) ? actsFor : null,
                by.id(),
                clock.instant(),
                null,
                0));
        origins.invalidateAll();
        audit.record(AuditAction.KEY_CREATED, by.id(), key.id().toString(), name);
        return secret;
    }

    void revoke(UUID id, AuthenticatedUser by) {
        keys.findById(id).filter(key -> key.revokedAt() == null).ifPresent(key -> {
            keys.save(key.revokedAt(clock.instant()));
            found.invalidateAll();
            origins.invalidateAll();
            audit.record(AuditAction.KEY_REVOKED, by.id(), id.toString(), key.name());
        });
    }

    List<ApiKey> all() {
        return keys.findAllByOrderByCreatedAtDesc();
    }

    /// The key with the account for which it acts, unless it has been revoked.
    Optional<Found> find(String secret) {
        return found.get(
                SecretToken.hash(secret),
                hash -> keys.findByKeyHashAndRevokedAtIsNull(hash)
                        .map(key -> new Found(
                                key, Optional.ofNullable(key.actsFor()).flatMap(directory::person))));
    }

    /// Whether any key may be used from an origin.
    boolean knowsOrigin(String origin) {
        return origins.get("").contains(origin);
    }

    private Set<String> readOrigins() {
        return keys.findAllByRevokedAtIsNull().stream()
                .flatMap(key -> key.originList().stream())
                .collect(Collectors.toSet());
    }

    /// A valid key.
    record Found(ApiKey key, Optional<AuthenticatedUser> person) {}
}
