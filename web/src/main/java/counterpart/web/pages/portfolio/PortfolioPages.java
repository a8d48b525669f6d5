package counterpart.web.pages.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import counterpart.engine.MatchEngine;
import counterpart.engine.matching.Strategy;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Language;
import counterpart.engine.view.PortfolioView;
import counterpart.web.pages.Layout;
import counterpart.web.pages.Texts;
import counterpart.web.pages.match.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The portfolio of all clusters, for the cluster agency.
@Controller
class PortfolioPages {

    private static final int REMEMBERED = 20;

    private final MatchEngine engine;
    private final MessageSource messages;
    private final Clock clock;
    private final Cache<Asked, PortfolioView> views =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PortfolioPages(MatchEngine engine, MessageSource messages, Clock clock) {
        this.engine = engine;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/portfolio")
    String portfolio(HttpServletRequest request, Locale locale, Model model) {
        Parameters parameters = new Parameters(request.getParameterMap());
        Language language = Layout.language(locale);
        Strategy strategy = parameters.one("strategy", Strategy::find).orElse(Strategy.COMPLEMENT);
        Optional<Continent> continent = parameters.one("continent", PortfolioPages::continent);
        boolean ownAgency = parameters.one("pay", PortfolioPages::ownAgency).isPresent();
        PortfolioView view = views.get(new Asked(strategy, LocalDate.now(clock), language), this::view);
        model.addAttribute("page", PortfolioPage.of(view, continent, ownAgency, Texts.of(messages, language)));
        model.addAttribute("ignored", parameters.ignored());
        model.addAttribute("strategies", Strategy.keys());
        model.addAttribute("strategy", strategy.key());
        model.addAttribute("continent", continent.map(Continent::name).orElse(""));
        model.addAttribute("ownAgency", ownAgency);
        model.addAttribute(
                "continents",
                Arrays.stream(Continent.values())
                        .filter(one -> one != Continent.AN)
                        .map(Continent::name)
                        .toList());
        return "portfolio";
    }

    private PortfolioView view(Asked asked) {
        return PortfolioView.of(engine, engine.portfolio(asked.strategy(), asked.on()), asked.on(), asked.language());
    }

    private static Optional<Continent> continent(String code) {
        return Arrays.stream(Continent.values())
                .filter(one -> one.name().equalsIgnoreCase(code))
                .findFirst();
    }

    private static Optional<String> ownAgency(String word) {
        return List.of("own-agency").stream().filter(word::equals).findFirst();
    }

    /// What a view depends on; the data of an engine never changes.
    private record Asked(Strategy strategy, LocalDate on, Language language) {}
}
