/// The OpenAPI description of the API and its page for people.
@NullMarked
package counterpart.web.openapi;

import org.jspecify.annotations.NullMarked;
