/// The audit log: sign-ins, key use and administrative actions. It contains accounts by key alone, and never
/// addresses, names or passwords.
@NullMarked
package counterpart.web.audit;

import org.jspecify.annotations.NullMarked;
