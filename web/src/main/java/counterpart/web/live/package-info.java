/// The engine in service while its data is exchanged: requests see one engine from beginning to end.
@NullMarked
package counterpart.web.live;

import org.jspecify.annotations.NullMarked;
