/// The data package in memory and on disk. [counterpart.engine.data.Dataset] is its content;
/// [counterpart.engine.data.DatasetReader] reads it from a [counterpart.engine.data.DataPackage].
@NullMarked
package counterpart.engine.data;

import org.jspecify.annotations.NullMarked;
