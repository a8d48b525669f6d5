package counterpart.web.match.request;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.model.Profile;
import counterpart.engine.ranking.Area;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.RegionFilters;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.Weights;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.ParameterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The options of a match, from the address or a body.
///
/// @param diversify checked and ignored: matches are in the order of their scores
public record MatchOptions(
        @Nullable String limit,
        @Nullable String strategy,
        @Nullable String diversify,
        @Nullable String onePerCountry,
        @Nullable String area,
        @Nullable String on,
        FilterOptions filters) {

    private static final int USUAL_LIMIT = 10;

    public Choice read(Engine engine, ParameterBinder reading, EntityLookup lookup, Clock clock) {
        reading.flag("diversify", diversify, true);
        return new Choice(
                reading.choice("strategy", strategy, Strategy::find, Strategy.keys(), Strategy.COMPLEMENT),
                filters.read(engine, reading, lookup),
                reading.number("limit", limit, 1, MatchQuery.MAX_LIMIT, USUAL_LIMIT),
                reading.flag("onePerCountry", onePerCountry, false),
                reading.choice("area", area, Area::ofKey, Area.keys(), Area.ALL),
                reading.day("on", on, () -> LocalDate.now(clock)));
    }

    /// The validated options.
    public record Choice(
            Strategy strategy, RegionFilters filters, int limit, boolean onePerCountry, Area area, LocalDate on) {

        public MatchQuery query(Optional<Cluster> cluster, Profile profile, Optional<Weights> weights) {
            return new MatchQuery(cluster, profile, strategy, weights, filters, limit, onePerCountry, area, on);
        }
    }

    /// The filters; `prefix` is their path in a body.
    record FilterOptions(
            String prefix,
            List<String> country,
            List<String> excludeCountry,
            List<String> continent,
            List<String> eu,
            List<String> programme,
            @Nullable String contacts,
            @Nullable String minParticipations,
            @Nullable String domestic) {

        private static final int MOST_PARTICIPATIONS = 999_999;
        private static final int ABSENT = -1;

        public RegionFilters read(Engine engine, ParameterBinder reading, EntityLookup lookup) {
            return new RegionFilters(
                    lookup.countries(engine, prefix + "country", country, reading),
                    lookup.countries(engine, prefix + "excludeCountry", excludeCountry, reading),
                    reading.choices(
                            prefix + "continent", continent, FilterOptions::continent, names(Continent.values())),
                    reading.choices(prefix + "eu", eu, FilterOptions::standing, names(EuStatus.values())),
                    lookup.programmes(engine, prefix + "programme", programme, reading),
                    reading.choice(
                            prefix + "contacts",
                            contacts,
                            RegionFilters.Contacts::ofKey,
                            names(RegionFilters.Contacts.values()),
                            RegionFilters.Contacts.ANY),
                    participations(reading),
                    reading.flag(prefix + "domestic", domestic, false));
        }

        private OptionalInt participations(ParameterBinder reading) {
            int least = reading.number(prefix + "minParticipations", minParticipations, 0, MOST_PARTICIPATIONS, ABSENT);
            return least == ABSENT ? OptionalInt.empty() : OptionalInt.of(least);
        }

        private static Optional<Continent> continent(String code) {
            return Arrays.stream(Continent.values())
                    .filter(continent -> continent.name().equalsIgnoreCase(code))
                    .findFirst();
        }

        private static Optional<EuStatus> standing(String word) {
            return EuStatus.ofKey(word.toLowerCase(Locale.ROOT));
        }

        private static List<String> names(Enum<?>[] values) {
            boolean codes = values instanceof Continent[];
            return Arrays.stream(values)
                    .map(value -> codes ? value.name() : value.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }
}
