package counterpart.engine.ranking.input;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.engine.evidence.ProfileEvidence;
import counterpart.engine.model.Profile;
import java.util.List;
import java.util.function.Supplier;

/// Caches what projects show for recent profiles, which depends on neither strategy nor weights nor day. Belongs to one
/// engine. Thread-safe; concurrent misses compute the value independently.
final class ProfileEvidenceCache {

    /// About 0.2 MB each; a little more than there are clusters.
    private static final int MOST = 100;

    private final Cache<Key, ProfileEvidence> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(Profile profile, List<String> themes) {}

    ProfileEvidence get(Profile profile, List<String> themes, Supplier<ProfileEvidence> compute) {
        Key key = new Key(profile, themes);
        ProfileEvidence cached = known.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        ProfileEvidence computed = compute.get();
        known.put(key, computed);
        return computed;
    }
}
