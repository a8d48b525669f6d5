/// The audit log: sign-ins, key use and administrative acts. Accounts stand in it by key alone; addresses, names and
/// passwords never do.
@NullMarked
package counterpart.web.audit;

import org.jspecify.annotations.NullMarked;
