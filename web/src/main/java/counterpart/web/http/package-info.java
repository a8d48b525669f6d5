/// Low-level facts about a request: its path and the network of its client.
@NullMarked
package counterpart.web.http;

import org.jspecify.annotations.NullMarked;
