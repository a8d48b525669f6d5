/// The matches page: what its address asks ([counterpart.web.pages.match.Asked]) and what it shows
/// ([counterpart.web.pages.match.MatchPage]).
@NullMarked
package counterpart.web.pages.match;

import org.jspecify.annotations.NullMarked;
