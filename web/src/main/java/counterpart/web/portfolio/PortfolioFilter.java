package counterpart.web.portfolio;

import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.json.match.PortfolioJson.CountryColumn;
import counterpart.engine.json.match.PortfolioJson.Untapped;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Strategy;
import counterpart.web.layout.Layout;
import counterpart.web.match.request.LenientParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The filters of the portfolio.
///
/// @param ownAgency only pairs with a programme in which the partner's own agency funds the partner
/// @param ignored the ignored parameters
record PortfolioFilter(
        Language language,
        Strategy strategy,
        HeatMap map,
        Optional<Continent> continent,
        boolean ownAgency,
        List<String> ignored) {

    private static final String OWN_AGENCY = "own-agency";

    PortfolioFilter {
        ignored = List.copyOf(ignored);
    }

    static PortfolioFilter of(LenientParameters parameters, Locale locale) {
        Strategy strategy = parameters.one("strategy", Strategy::find).orElse(Strategy.COMPLEMENT);
        HeatMap map = parameters.one("by", HeatMap::find).orElse(HeatMap.COUNTRIES);
        Optional<Continent> continent = parameters.one("continent", PortfolioFilter::continent);
        boolean ownAgency = parameters
                .one("pay", word -> Optional.of(word).filter(OWN_AGENCY::equals))
                .isPresent();
        return new PortfolioFilter(Layout.language(locale), strategy, map, continent, ownAgency, parameters.ignored());
    }

    private static Optional<Continent> continent(String code) {
        return Arrays.stream(Continent.values())
                .filter(one -> one.name().equalsIgnoreCase(code))
                .findFirst();
    }

    /// The untapped pairs that pass the filters.
    List<Untapped> passing(PortfolioJson view) {
        Set<String> countries = view.countries().stream()
                .filter(column -> continent
                        .map(Continent::name)
                        .orElse(column.continent())
                        .equals(column.continent()))
                .map(CountryColumn::country)
                .collect(Collectors.toSet());
        return view.untapped().stream()
                .filter(pair -> !ownAgency || pair.ownAgency())
                .filter(pair -> countries.contains(pair.region().country()))
                .toList();
    }

    public String continentKey() {
        return continent.map(Continent::name).orElse("");
    }

    /// The download address of the shown content.
    public String csv(String part) {
        String address = "/portfolio/" + part + ".csv?strategy=" + strategy.key() + "&by=" + map.key();
        return address
                + continent.map(one -> "&continent=" + one.name()).orElse("")
                + (ownAgency ? "&pay=" + OWN_AGENCY : "");
    }
}
