package counterpart.web.digest;

import java.time.Instant;
import java.util.UUID;

/// A user's wish to be told of a cluster's changes.
///
/// @param language code of the language of the page on which it was made
/// @param token of the link that ends it
/// @param sent position in the log of the last change that a digest holds
/// @param nextAt when the next digest is made
record Subscription(UUID id, UUID account, String cluster, String language, String token, long sent, Instant nextAt) {}
