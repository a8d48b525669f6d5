/// Dossiers as tagged PDF.
@NullMarked
package counterpart.web.export.pdf;

import org.jspecify.annotations.NullMarked;
