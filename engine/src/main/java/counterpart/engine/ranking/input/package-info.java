/// The data that factors read: region vectors, profile vectors, existing links and funding rules.
@NullMarked
package counterpart.engine.ranking.input;

import org.jspecify.annotations.NullMarked;
