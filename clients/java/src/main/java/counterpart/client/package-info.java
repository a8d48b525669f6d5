/// What the generator cannot derive from the description of the API. Start with [counterpart.client.Counterpart].
@NullMarked
package counterpart.client;

import org.jspecify.annotations.NullMarked;
