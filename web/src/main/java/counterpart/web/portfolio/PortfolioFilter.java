package counterpart.web.portfolio;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.match.PortfolioJson;
import counterpart.engine.json.match.PortfolioJson.CountryColumn;
import counterpart.engine.json.match.PortfolioJson.Untapped;
import counterpart.engine.model.Country;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Strategy;
import counterpart.web.error.Violation;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageAddress;
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
/// @param country code of the only country, whose regions are then the columns
/// @param ownAgency only pairs with a programme in which the partner's own agency funds the partner
record PortfolioFilter(
        Language language,
        Strategy strategy,
        GridColumns columns,
        Optional<Continent> continent,
        Optional<String> country,
        boolean ownAgency) {

    private static final String OWN_AGENCY = "own-agency";
    private static final List<String> CONTINENTS =
            Arrays.stream(Continent.values()).map(Continent::name).toList();

    static PortfolioFilter of(Engine engine, PageParameters parameters, Locale locale, ParameterBinder reading) {
        Strategy strategy = reading.choice(
                "strategy", parameters.one("strategy", reading), Strategy::find, Strategy.keys(), Strategy.COMPLEMENT);
        GridColumns columns = reading.choice(
                "by", parameters.one("by", reading), GridColumns::find, GridColumns.keys(), GridColumns.COUNTRY);
        Optional<String> country = country(engine, parameters, reading);
        String pay =
                reading.choice("pay", parameters.one("pay", reading), PortfolioFilter::pay, List.of(OWN_AGENCY), "");
        return new PortfolioFilter(
                Layout.language(locale),
                strategy,
                country.isPresent() ? GridColumns.REGION : columns,
                country.isPresent() ? Optional.empty() : continent(parameters, reading),
                country,
                pay.equals(OWN_AGENCY));
    }

    private static Optional<String> country(Engine engine, PageParameters parameters, ParameterBinder reading) {
        String code = parameters.one("country", reading);
        return code == null
                ? Optional.empty()
                : reading
                        .choices(
                                "country",
                                List.of(code.toUpperCase(Locale.ROOT)),
                                one -> engine.data().findCountry(one).map(Country::code),
                                engine.data().countries().stream()
                                        .map(Country::code)
                                        .toList(),
                                Violation.text("country"))
                        .stream()
                        .findFirst();
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
                .filter(this::passes)
                .map(CountryColumn::country)
                .collect(Collectors.toSet());
        return view.untapped().stream()
                .filter(pair -> !ownAgency || pair.ownAgency())
                .filter(pair -> countries.contains(pair.region().country()))
                .toList();
    }

    /// Whether a country is in the chosen part of the world.
    boolean passes(CountryColumn column) {
        return country.map(column.country()::equals).orElse(true)
                && continent.map(one -> one.name().equals(column.continent())).orElse(true);
    }

    /// Whether a region is in the chosen part of the world.
    boolean passes(Region region, Dataset dataset) {
        return country.map(region.country()::equals).orElse(true)
                && continent
                        .map(one -> one == dataset.country(region.country()).continent())
                        .orElse(true);
    }

    public String continentKey() {
        return continent.map(Continent::name).orElse("");
    }

    public boolean ofRegions() {
        return columns == GridColumns.REGION;
    }

    /// The page without the country.
    public String withoutCountry() {
        return address("/portfolio").without("country", "by").toString();
    }

    /// The page for the regions of a country.
    public String ofCountry(String code) {
        return address("/portfolio")
                .without("by", "continent")
                .with("country", code)
                .toString();
    }

    /// The download address of the shown content.
    public String csv(String part) {
        return address("/portfolio/" + part + ".csv").toString();
    }

    private PageAddress address(String path) {
        PageAddress address = PageAddress.of(path);
        address = strategy.equals(Strategy.COMPLEMENT) ? address : address.with("strategy", strategy.key());
        address = columns == GridColumns.COUNTRY ? address : address.with("by", columns.key());
        address = address.with(
                "continent", continent.map(Continent::name).stream().toList());
        address = address.with("country", country.stream().toList());
        return ownAgency ? address.with("pay", OWN_AGENCY) : address;
    }
}
