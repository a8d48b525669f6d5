/// Page and API from which dossiers are downloaded.
@NullMarked
package counterpart.web.export.web;

import org.jspecify.annotations.NullMarked;
