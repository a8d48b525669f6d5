/// Reading requests and writing answers: parameters, paging, caching headers, formats.
@NullMarked
package counterpart.web.request;

import org.jspecify.annotations.NullMarked;
