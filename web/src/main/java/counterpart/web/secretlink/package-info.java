/// Addresses that grant access by a secret in them.
@NullMarked
package counterpart.web.secretlink;

import org.jspecify.annotations.NullMarked;
