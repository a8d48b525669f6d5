/// Clusters, regions, institutions, fields and programmes as JSON.
@NullMarked
package counterpart.engine.json.entity;

import org.jspecify.annotations.NullMarked;
