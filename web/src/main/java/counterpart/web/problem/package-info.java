/// Every error as a problem document (RFC 9457): what is wrong with which parameter, and what would be right.
/// Throw a [counterpart.web.problem.Refusal]; [counterpart.web.problem.ProblemAdvice] answers it.
@NullMarked
package counterpart.web.problem;

import org.jspecify.annotations.NullMarked;
