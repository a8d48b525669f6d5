/// Matches as files. [counterpart.web.match.format.MatchFormats] registers the formats.
@NullMarked
package counterpart.web.match.format;

import org.jspecify.annotations.NullMarked;
