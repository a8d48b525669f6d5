/// Stores the data and model of an opened engine in one file, so that the next start neither reads tables nor
/// computes the model. Start at [counterpart.engine.snapshot.SnapshotFile].
@NullMarked
package counterpart.engine.snapshot;

import org.jspecify.annotations.NullMarked;
