/// An empty application, to which the start of the server is compared.
@NullMarked
package empty;

import org.jspecify.annotations.NullMarked;
