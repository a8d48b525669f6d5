/// Profiles of member lists as JSON.
@NullMarked
package counterpart.engine.json.member;

import org.jspecify.annotations.NullMarked;
