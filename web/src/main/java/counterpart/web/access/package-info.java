/// Who may do what. Features ask [counterpart.web.access.Access]; every address has its rule in
/// [counterpart.web.access.Rules], and one without a rule is refused.
@NullMarked
package counterpart.web.access;

import org.jspecify.annotations.NullMarked;
