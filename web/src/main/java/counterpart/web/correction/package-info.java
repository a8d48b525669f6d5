/// Corrections that cluster managers propose for their clusters and advisors approve. Start with [Corrections];
/// [CorrectionApplier] applies approved corrections to the engine in service.
@NullMarked
package counterpart.web.correction;

import org.jspecify.annotations.NullMarked;
