/// Match lists, gap coverage, portfolios and member profiles as JSON.
@NullMarked
package counterpart.engine.json.match;

import org.jspecify.annotations.NullMarked;
