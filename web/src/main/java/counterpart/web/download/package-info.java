/// Files for download. [counterpart.web.download.ExportFormat] is what a file format implements.
@NullMarked
package counterpart.web.download;

import org.jspecify.annotations.NullMarked;
