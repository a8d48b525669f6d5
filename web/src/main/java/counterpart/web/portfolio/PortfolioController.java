package counterpart.web.portfolio;

import counterpart.engine.Engine;
import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.ranking.Portfolio;
import counterpart.engine.ranking.Strategy;
import counterpart.web.download.Download;
import counterpart.web.error.ViolationMessages;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageController;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The portfolio of all clusters, for the cluster agency.
@PageController
public class PortfolioController {

    private final ViolationMessages violations;
    private final MessageSource messages;
    private final Clock clock;

    PortfolioController(ViolationMessages violations, MessageSource messages, Clock clock) {
        this.violations = violations;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/portfolio")
    String portfolio(Engine engine, HttpServletRequest request, Locale locale, Model model) {
        ParameterBinder reading = new ParameterBinder();
        PortfolioFilter chosen =
                PortfolioFilter.of(engine, PageParameters.of(request.getParameterMap()), locale, reading);
        Known all = known(engine, chosen);
        model.addAttribute(
                "page",
                PortfolioPage.of(
                        all.view(), grid(engine, chosen, all), chosen, Messages.of(messages, chosen.language())));
        model.addAttribute("chosen", chosen);
        model.addAttribute("ignored", violations.of(reading.violations(), chosen.language()));
        model.addAttribute("strategies", Strategy.keys());
        model.addAttribute(
                "continents",
                Arrays.stream(Continent.values())
                        .filter(one -> one != Continent.AN)
                        .map(Continent::name)
                        .toList());
        return "portfolio/portfolio";
    }

    /// Exports the content of the page: the cells of the heat map, all untapped pairs, or contacts by country.
    @GetMapping("/portfolio/{part:cells|untapped|contacts}.csv")
    ResponseEntity<byte[]> csv(Engine engine, @PathVariable String part, HttpServletRequest request, Locale locale) {
        ParameterBinder reading = new ParameterBinder();
        PortfolioFilter chosen =
                PortfolioFilter.of(engine, PageParameters.of(request.getParameterMap()), locale, reading);
        Known all = known(engine, chosen);
        String name = "counterpart-portfolio-" + part;
        return switch (part) {
            case "cells" -> Download.of(name, PortfolioCsv.CELLS, grid(engine, chosen, all));
            case "untapped" -> Download.of(name, PortfolioCsv.UNTAPPED, chosen.passing(all.view()));
            default -> Download.of(name, PortfolioCsv.CONTACTS, PortfolioPage.concentration(all.view()));
        };
    }

    private PortfolioGrid grid(Engine engine, PortfolioFilter chosen, Known all) {
        return switch (chosen.columns()) {
            case COUNTRY -> PortfolioGrid.ofCountries(all.view(), chosen);
            case REGION -> PortfolioGrid.ofRegions(all.portfolio(), engine.data(), chosen);
        };
    }

    private Known known(Engine engine, PortfolioFilter chosen) {
        LocalDate today = LocalDate.now(clock);
        Portfolio portfolio = engine.ranking().portfolio(chosen.strategy(), today);
        return new Known(portfolio, PortfolioJson.of(engine, portfolio, today, chosen.language()));
    }

    /// The data to which all filters are applied.
    private record Known(Portfolio portfolio, PortfolioJson view) {}
}
