package counterpart.web.programme;

import counterpart.engine.detail.ProgrammeDetail;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.ViewContext;
import counterpart.web.layout.map.CountryMap;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The model of a programme's page.
///
/// @param wording who pays on either side, in a phrase
/// @param standing `open`, `partner`, `check` or `precedent`
/// @param countries of the partners with the regions known there, by name
/// @param map null when the countries are unknown, or all countries are eligible
/// @param regions the regions themselves, where the programme names some
/// @param clusters eligible clusters, each with a link to its matches in the programme's countries
/// @param everyCluster whether all clusters are eligible
record ProgrammePage(
        Programme programme,
        String name,
        ProgrammeTexts.Said funder,
        ProgrammeTexts.Said period,
        List<ProgrammeTexts.Said> who,
        List<String> conditions,
        String wording,
        String standing,
        List<PartnerCountry> countries,
        @Nullable CountryMap map,
        List<ViewContext.Item> regions,
        int regionCount,
        List<ViewContext.Item> topics,
        List<ViewContext.Item> clusters,
        boolean everyCluster,
        Optional<String> amount) {

    /// Keeps addresses short enough for every proxy.
    private static final int MOST_FILTERED = 40;

    static ProgrammePage of(ProgrammeDetail portrait, ViewContext view) {
        Programme programme = portrait.funding().programme();
        List<PartnerCountry> countries = countries(portrait, view);
        return new ProgrammePage(
                programme,
                view.in(programme.name()),
                ProgrammeTexts.of(programme.funder(), view.texts().language()),
                ProgrammeTexts.of(programme.period(), view.texts().language()),
                ProgrammeTexts.of(programme.whoCanApply(), view.texts().language()),
                programme.conditions().stream().map(view::in).toList(),
                view.in(programme.payment().wording()),
                ProgrammeItem.standing(portrait.funding()),
                countries,
                programme.worldwide() || countries.isEmpty() ? null : map(countries, view),
                programme.places().isEmpty()
                        ? List.of()
                        : portrait.regions().stream().map(view::of).toList(),
                portrait.regions().size(),
                programme.topics().stream()
                        .map(view.dataset()::field)
                        .map(view::of)
                        .toList(),
                portrait.clusters().stream()
                        .map(cluster -> cluster(cluster, programme, view))
                        .sorted(Comparator.comparing(
                                ViewContext.Item::name,
                                Collator.getInstance(view.texts().locale())))
                        .toList(),
                portrait.clusters().size() == view.dataset().clusters().size(),
                programme.maxFundingEur().isPresent()
                        ? Optional.of(view.texts()
                                .number((double) programme.maxFundingEur().getAsLong()))
                        : Optional.empty());
    }

    private static List<PartnerCountry> countries(ProgrammeDetail portrait, ViewContext view) {
        Map<String, Long> regions =
                portrait.regions().stream().collect(Collectors.groupingBy(Region::country, Collectors.counting()));
        Programme programme = portrait.funding().programme();
        Collection<String> codes = programme.worldwide() ? List.of() : programme.countries();
        return codes.stream()
                .map(code -> new PartnerCountry(code, view.country(code), regions.getOrDefault(code, 0L)))
                .sorted(Comparator.comparing(
                        PartnerCountry::name, Collator.getInstance(view.texts().locale())))
                .toList();
    }

    private static CountryMap map(List<PartnerCountry> countries, ViewContext view) {
        return CountryMap.of(countries.stream()
                .flatMap(country -> middle(country.code(), view).stream()
                        .map(at -> new CountryMap.Place(country.code(), country.name(), at)))
                .toList());
    }

    /// The region of a country that lies next to the median of its regions: the median is not affected by remote
    /// islands but may lie in the sea.
    private static Optional<GeoPoint> middle(String country, ViewContext view) {
        List<GeoPoint> points = view.dataset().regions().stream()
                .filter(region -> region.country().equals(country))
                .map(Region::location)
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        GeoPoint median = new GeoPoint(median(points, GeoPoint::lat), median(points, GeoPoint::lon));
        return points.stream().min(Comparator.comparingDouble(median::distanceKm));
    }

    private static double median(List<GeoPoint> points, ToDoubleFunction<GeoPoint> coordinate) {
        return points.stream()
                .mapToDouble(coordinate)
                .sorted()
                .skip(points.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static ViewContext.Item cluster(Cluster cluster, Programme programme, ViewContext view) {
        PageAddress address = PageAddress.of("/clusters/" + cluster.id());
        boolean filtered =
                !programme.countries().isEmpty() && programme.countries().size() <= MOST_FILTERED;
        PageAddress there = filtered ? address.with("country", String.join(",", programme.countries())) : address;
        return new ViewContext.Item(view.layout().link(there.toString()), view.in(cluster.name()));
    }

    /// Whether any condition has no text in the page's language.
    public boolean foreign() {
        return who.stream().map(ProgrammeTexts.Said::lang).distinct().count() > 1;
    }

    /// A country of partners.
    ///
    /// @param regions number of known eligible regions there
    record PartnerCountry(String code, String name, long regions) {}
}
