/// Finds clusters by the ids they have or had, and tells those that have lapsed from the others.
@NullMarked
package counterpart.engine.data.cluster;

import org.jspecify.annotations.NullMarked;
