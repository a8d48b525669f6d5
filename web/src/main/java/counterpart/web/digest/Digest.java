package counterpart.web.digest;

import java.util.UUID;

/// A message with a cluster's changes between two positions of the log.
///
/// @param attempts attempts so far
record Digest(UUID id, UUID subscription, long first, long last, int attempts) {

    /// Where a digest stands.
    enum Status {
        /// Is sent when it is due.
        WAITING,
        /// An attempt has begun. A server that stops meanwhile leaves it so: it may have been sent, and is not sent
        /// again.
        SENDING,
        SENT,
        FAILED
    }
}
