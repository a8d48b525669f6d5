/// Dossiers and concept outlines as Word documents.
@NullMarked
package counterpart.web.export.docx;

import org.jspecify.annotations.NullMarked;
