/// Judgements of users about matches: useful, not useful, already known.
@NullMarked
package counterpart.web.judgement;

import org.jspecify.annotations.NullMarked;
