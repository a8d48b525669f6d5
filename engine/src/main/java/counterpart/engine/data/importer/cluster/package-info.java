/// Imports the clusters of Baden-Württemberg and cluster organisations of Europe.
@NullMarked
package counterpart.engine.data.importer.cluster;

import org.jspecify.annotations.NullMarked;
