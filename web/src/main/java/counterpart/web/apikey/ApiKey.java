package counterpart.web.apikey;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// The API key of a portal.
///
/// @param keyHash hash of the key; the key itself is not stored
/// @param scopes comma-separated
/// @param origins origins from which browsers may use it, comma-separated; any when empty
/// @param perMinute maximum number of requests per minute
/// @param actsFor account whose shortlists it reads and changes; absent without that scope
/// @param version 0 until it is stored
record ApiKey(
        @Id UUID id,
        String name,
        String keyHash,
        String scopes,
        String origins,
        int perMinute,
        @Nullable UUID actsFor,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Version int version) {

    Set<Scope> scopeSet() {
        return Scope.all(scopes);
    }

    List<String> originList() {
        return Arrays.stream(origins.split(","))
                .filter(origin -> !origin.isBlank())
                .toList();
    }

    boolean isFor(@Nullable String origin) {
        return origin == null || originList().isEmpty() || originList().contains(origin);
    }

    ApiKey revokedAt(Instant moment) {
        return new ApiKey(
                id, name, keyHash, scopes, origins, perMinute, actsFor, createdBy, createdAt, moment, version);
    }
}
