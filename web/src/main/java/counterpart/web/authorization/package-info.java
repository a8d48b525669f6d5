/// Who may call which address: one table of rules for all of them.
@NullMarked
package counterpart.web.authorization;

import org.jspecify.annotations.NullMarked;
