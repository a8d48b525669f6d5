/// What is new for a cluster, by e-mail, where a mail server is set up. Start at
/// [counterpart.web.digest.DigestJob].
@NullMarked
package counterpart.web.digest;

import org.jspecify.annotations.NullMarked;
