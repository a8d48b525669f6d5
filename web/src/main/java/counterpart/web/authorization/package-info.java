/// Access control by address: one table of rules for all addresses.
@NullMarked
package counterpart.web.authorization;

import org.jspecify.annotations.NullMarked;
