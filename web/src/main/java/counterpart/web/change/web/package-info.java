/// What changed, for people and programs: API, page and feed.
@NullMarked
package counterpart.web.change.web;

import org.jspecify.annotations.NullMarked;
