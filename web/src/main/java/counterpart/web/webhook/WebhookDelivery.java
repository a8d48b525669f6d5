package counterpart.web.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message to a webhook that waits, was delivered or failed.
///
/// @param first position of the first change in the log; after `last` for a test without changes
/// @param last position of the last change
/// @param attempts attempts so far
/// @param dueAt time of the next attempt while it waits, otherwise of the last one
/// @param httpStatus status of the last response, null without one
/// @param problem why the last attempt failed, empty when it did not
public record WebhookDelivery(
        UUID id,
        UUID webhook,
        Instant createdAt,
        long first,
        long last,
        Status status,
        int attempts,
        Instant dueAt,
        @Nullable Integer httpStatus,
        String problem) {

    /// Whether it is a test without changes.
    public boolean isTest() {
        return first > last;
    }

    /// Where a delivery stands.
    public enum Status {
        WAITING,
        DELIVERED,
        FAILED;

        /// The word used in texts and in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
