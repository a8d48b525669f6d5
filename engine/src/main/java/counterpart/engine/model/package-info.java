/// The domain model as immutable values: fields, regions, institutions, clusters, programmes. No input or output
/// here; start at [counterpart.engine.model.Region] and [counterpart.engine.model.Cluster].
@NullMarked
package counterpart.engine.model;

import org.jspecify.annotations.NullMarked;
