package counterpart.web.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address that is told of changes.
///
/// @param key id of the API key to which it belongs
/// @param secret signs what is sent; shown once
/// @param cluster id of the only cluster whose changes are sent; empty for all changes
/// @param language code of the language of sentences
/// @param failures failed attempts since the last success
/// @param disabledAt since when nothing is sent after too many failures
public record Webhook(
        UUID id,
        UUID key,
        String url,
        String secret,
        String cluster,
        String language,
        Instant createdAt,
        int failures,
        @Nullable Instant disabledAt) {}
