/// Maps in documents.
@NullMarked
package counterpart.web.export.map;

import org.jspecify.annotations.NullMarked;
