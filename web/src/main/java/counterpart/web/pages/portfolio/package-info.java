/// All clusters against the countries of the world. Start at [counterpart.web.pages.portfolio.PortfolioPages].
@NullMarked
package counterpart.web.pages.portfolio;

import org.jspecify.annotations.NullMarked;
