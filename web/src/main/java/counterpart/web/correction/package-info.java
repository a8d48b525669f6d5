/// What cluster managers correct about their clusters and advisors approve. Start with [Corrections]; [Overlay] puts
/// what
/// is approved on top of the data.
@NullMarked
package counterpart.web.correction;

import org.jspecify.annotations.NullMarked;
