/// Clusters: API.
@NullMarked
package counterpart.web.cluster;

import org.jspecify.annotations.NullMarked;
