/// All clusters at once: the portfolio, the rankings of all clusters, comparisons of regions and the stability of
/// ranks.
@NullMarked
package counterpart.engine.ranking.portfolio;

import org.jspecify.annotations.NullMarked;
