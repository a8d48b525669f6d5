package counterpart.web.pages.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.engine.MatchEngine;
import counterpart.engine.matching.Portfolio;
import counterpart.engine.matching.Strategy;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Language;
import counterpart.engine.view.PortfolioView;
import counterpart.web.pages.Texts;
import counterpart.web.pages.match.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The portfolio of all clusters, for the cluster agency.
@Controller
class PortfolioPages {

    private static final int REMEMBERED = 20;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

    private final MatchEngine engine;
    private final MessageSource messages;
    private final Clock clock;
    private final Cache<Asked, Known> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PortfolioPages(MatchEngine engine, MessageSource messages, Clock clock) {
        this.engine = engine;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/portfolio")
    String portfolio(HttpServletRequest request, Locale locale, Model model) {
        Chosen chosen = Chosen.of(new Parameters(request.getParameterMap()), locale);
        Known all = known(chosen);
        model.addAttribute(
                "page",
                PortfolioPage.of(
                        all.view(),
                        grid(chosen, all),
                        chosen.passing(all.view()),
                        chosen.map(),
                        Texts.of(messages, chosen.language())));
        model.addAttribute("chosen", chosen);
        model.addAttribute("strategies", Strategy.keys());
        model.addAttribute(
                "continents",
                Arrays.stream(Continent.values())
                        .filter(one -> one != Continent.AN)
                        .map(Continent::name)
                        .toList());
        return "portfolio";
    }

    /// What the page shows: the cells of the heat map, all untapped pairs, or contacts by country.
    @GetMapping("/portfolio/{part:cells|untapped|contacts}.csv")
    ResponseEntity<String> csv(@PathVariable String part, HttpServletRequest request, Locale locale) {
        Chosen chosen = Chosen.of(new Parameters(request.getParameterMap()), locale);
        Known all = known(chosen);
        String table = switch (part) {
            case "cells" -> Downloads.cells(grid(chosen, all));
            case "untapped" -> Downloads.untapped(chosen.passing(all.view()));
            default -> Downloads.contacts(PortfolioPage.concentration(all.view()));
        };
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"counterpart-portfolio-" + part + ".csv\"")
                .body(table);
    }

    private Grid grid(Chosen chosen, Known all) {
        return switch (chosen.map()) {
            case COUNTRIES -> Grid.ofCountries(all.view(), chosen.continent());
            case REGIONS -> Grid.ofRegions(all.portfolio(), engine.dataset(), chosen.continent(), chosen.language());
        };
    }

    private Known known(Chosen chosen) {
        return known.get(new Asked(chosen.strategy(), LocalDate.now(clock), chosen.language()), this::compute);
    }

    private Known compute(Asked asked) {
        Portfolio portfolio = engine.portfolio(asked.strategy(), asked.on());
        return new Known(portfolio, PortfolioView.of(engine, portfolio, asked.on(), asked.language()));
    }

    /// What is computed once for all filters.
    private record Known(Portfolio portfolio, PortfolioView view) {}

    /// What that depends on; the data of an engine never changes.
    private record Asked(Strategy strategy, LocalDate on, Language language) {}
}
