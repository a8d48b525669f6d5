/// Forms whose request failed, so that a page can show again what was typed.
@NullMarked
package counterpart.web.keptform;

import org.jspecify.annotations.NullMarked;
