/// Reading requests and writing responses: parameters, paging, caching headers, formats.
@NullMarked
package counterpart.web.request;

import org.jspecify.annotations.NullMarked;
