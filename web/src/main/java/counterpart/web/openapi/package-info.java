/// The OpenAPI description of the API and its documentation page.
@NullMarked
package counterpart.web.openapi;

import org.jspecify.annotations.NullMarked;
