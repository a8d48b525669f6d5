/// Dossiers, their texts and tables. The packages below write them as files; `web` registers the formats.
@NullMarked
package counterpart.web.export;

import org.jspecify.annotations.NullMarked;
