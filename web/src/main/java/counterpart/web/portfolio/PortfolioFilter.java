package counterpart.web.portfolio;

import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.json.match.PortfolioJson.CountryColumn;
import counterpart.engine.json.match.PortfolioJson.Untapped;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Language;
import counterpart.engine.ranking.Strategy;
import counterpart.web.layout.Layout;
import counterpart.web.request.PageParameters;
import counterpart.web.request.ParameterBinder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The filters of the portfolio.
///
/// @param ownAgency only pairs with a programme in which the partner's own agency funds the partner
record PortfolioFilter(
        Language language, Strategy strategy, HeatMap map, Optional<Continent> continent, boolean ownAgency) {

    private static final String OWN_AGENCY = "own-agency";
    private static final List<String> CONTINENTS =
            Arrays.stream(Continent.values()).map(Continent::name).toList();

    static PortfolioFilter of(PageParameters parameters, Locale locale, ParameterBinder reading) {
        Strategy strategy = reading.choice(
                "strategy", parameters.one("strategy", reading), Strategy::find, Strategy.keys(), Strategy.COMPLEMENT);
        HeatMap map =
                reading.choice("by", parameters.one("by", reading), HeatMap::find, HeatMap.keys(), HeatMap.COUNTRIES);
        String pay =
                reading.choice("pay", parameters.one("pay", reading), PortfolioFilter::pay, List.of(OWN_AGENCY), "");
        return new PortfolioFilter(
                Layout.language(locale), strategy, map, continent(parameters, reading), pay.equals(OWN_AGENCY));
    }

    private static Optional<Continent> continent(PageParameters parameters, ParameterBinder reading) {
        String code = parameters.one("continent", reading);
        return code == null
                ? Optional.empty()
                : reading.choices("continent", List.of(code), PortfolioFilter::continent, CONTINENTS).stream()
                        .findFirst();
    }

    private static Optional<Continent> continent(String code) {
        return Arrays.stream(Continent.values())
                .filter(one -> one.name().equalsIgnoreCase(code))
                .findFirst();
    }

    private static Optional<String> pay(String word) {
        return Optional.of(word).filter(OWN_AGENCY::equals);
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
