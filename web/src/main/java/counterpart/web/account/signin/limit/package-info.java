/// Limits of failed sign-ins, in the memory of one node or shared by several.
@NullMarked
package counterpart.web.account.signin.limit;

import org.jspecify.annotations.NullMarked;
