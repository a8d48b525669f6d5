/// What cluster managers correct about their clusters and advisors approve. Start with [Corrections];
/// [CorrectionApplier] applies what is approved to the engine in service.
@NullMarked
package counterpart.web.correction;

import org.jspecify.annotations.NullMarked;
