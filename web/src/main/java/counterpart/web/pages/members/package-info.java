/// A profile from a list of members: upload, recognise, correct, match. Start at
/// [counterpart.web.pages.members.MemberPages].
@NullMarked
package counterpart.web.pages.members;

import org.jspecify.annotations.NullMarked;
