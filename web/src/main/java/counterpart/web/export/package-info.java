/// Dossiers as files. [counterpart.web.export.ExportFormat] lists the formats.
@NullMarked
package counterpart.web.export;

import org.jspecify.annotations.NullMarked;
