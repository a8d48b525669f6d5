/// Imports granted patents from the tables of PatentsView. Start at
/// [counterpart.engine.data.importer.patentsview.PatentsViewImporter].
@NullMarked
package counterpart.engine.data.importer.patentsview;

import org.jspecify.annotations.NullMarked;
