/// User accounts: invitations, sign-in, deletion and administration. The types for other features are in
/// [counterpart.web.user].
@NullMarked
package counterpart.web.account;

import org.jspecify.annotations.NullMarked;
