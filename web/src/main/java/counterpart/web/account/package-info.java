/// People: how they are invited, sign in, leave, and who administers them. What other features need to know stands in
/// [counterpart.web.access].
@NullMarked
package counterpart.web.account;

import org.jspecify.annotations.NullMarked;
