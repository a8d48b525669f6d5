/// The public search as JSON: controllers translate, [counterpart.web.api.Reading] reads what was given, and every
/// refusal becomes a problem document (RFC 9457) in [counterpart.web.problem.ProblemAdvice].
@NullMarked
package counterpart.web.api;

import org.jspecify.annotations.NullMarked;
