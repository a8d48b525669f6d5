package counterpart.web.portfolio;

import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.json.match.PortfolioJson.CountryColumn;
import counterpart.engine.json.match.PortfolioJson.Untapped;
import counterpart.web.layout.Messages;
import java.util.List;

/// The sentence with which a view of the portfolio begins, computed from what it shows.
final class PortfolioFinding {

    private PortfolioFinding() {}

    /// Where most places among the clusters' ten best are, and what has no contact yet.
    ///
    /// @param passing the untapped pairs that pass the filters
    static String of(
            PortfolioJson view, PortfolioGrid grid, PortfolioFilter chosen, List<Untapped> passing, Messages texts) {
        int places = view.countries().stream()
                .filter(chosen::passes)
                .mapToInt(CountryColumn::topTens)
                .sum();
        if (grid.heads().isEmpty() || places == 0) {
            return texts.of("portfolio.finding.none");
        }
        PortfolioGrid.Head first = grid.heads().getFirst();
        long without = chosen.country().isEmpty() && chosen.continent().isEmpty()
                ? PortfolioPage.without(view)
                : passing.stream().map(pair -> pair.cluster().id()).distinct().count();
        String part = chosen.country().isPresent() || chosen.continent().isPresent() ? "part" : "world";
        return texts.of("portfolio.finding." + chosen.columns().key(), first.topTens(), places, first.name()) + " "
                + texts.of("portfolio.finding." + part, without);
    }
}
