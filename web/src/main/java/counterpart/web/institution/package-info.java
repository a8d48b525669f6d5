/// Institutions: page and API.
@NullMarked
package counterpart.web.institution;

import org.jspecify.annotations.NullMarked;
