/// Reading requests and writing responses: parameters, paging, caching headers.
@NullMarked
package counterpart.web.request;

import org.jspecify.annotations.NullMarked;
