/// Token buckets of all limits: in memory for one node, in PostgreSQL for several.
@NullMarked
package counterpart.web.ratelimit;

import org.jspecify.annotations.NullMarked;
