/// Match lists and explanations of ranks over the API. [counterpart.web.match.api.MatchAnswers] makes the responses.
@NullMarked
package counterpart.web.match.api;

import org.jspecify.annotations.NullMarked;
