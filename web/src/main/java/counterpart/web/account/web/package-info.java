/// Pages on which users and administrators manage accounts.
@NullMarked
package counterpart.web.account.web;

import org.jspecify.annotations.NullMarked;
