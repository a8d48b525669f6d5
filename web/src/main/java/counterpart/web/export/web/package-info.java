/// Page and API for downloading dossiers.
@NullMarked
package counterpart.web.export.web;

import org.jspecify.annotations.NullMarked;
