/// Sign-in by password or OpenID Connect, sessions and their checks.
@NullMarked
package counterpart.web.account.signin;

import org.jspecify.annotations.NullMarked;
