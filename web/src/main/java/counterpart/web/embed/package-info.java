/// The page that writes the tag by which other pages show matches.
@NullMarked
package counterpart.web.embed;

import org.jspecify.annotations.NullMarked;
