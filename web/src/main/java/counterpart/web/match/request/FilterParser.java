package counterpart.web.match.request;

import counterpart.engine.Engine;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.ranking.RegionFilters;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.ParameterBinder;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// Parses the filters of a question.
record FilterParser(Engine engine, EntityLookup lookup, ParameterBinder reading) {

    private static final int MOST_PARTICIPATIONS = 999_999;
    private static final int ABSENT = -1;
    private static final List<String> CONTINENTS =
            Arrays.stream(Continent.values()).map(Enum::name).toList();
    private static final List<String> STANDINGS =
            Arrays.stream(EuStatus.values()).map(EuStatus::key).toList();
    private static final List<String> CONTACTS = Arrays.stream(RegionFilters.Contacts.values())
            .map(RegionFilters.Contacts::key)
            .toList();

    RegionFilters parse(MatchInput input) {
        return new RegionFilters(
                all(input, "country", this::countries),
                all(input, "excludeCountry", this::countries),
                all(input, "continent", each -> words(each, FilterParser::continent, CONTINENTS)),
                all(input, "eu", each -> words(each, FilterParser::standing, STANDINGS)),
                all(input, "programme", this::programmes),
                reading.choice(
                        input.sentAs("contacts"),
                        input.one("contacts"),
                        RegionFilters.Contacts::ofKey,
                        CONTACTS,
                        RegionFilters.Contacts.ANY),
                participations(input),
                reading.flag(input.sentAs("domestic"), input.one("domestic"), false));
    }

    private static <T> Set<T> all(MatchInput input, String name, Function<GivenValue, Set<T>> parse) {
        Set<T> all = new LinkedHashSet<>();
        input.all(name).forEach(each -> all.addAll(parse.apply(each)));
        return all;
    }

    private Set<String> countries(GivenValue given) {
        return lookup.countries(engine, given.parameter(), List.of(given.text()), reading);
    }

    private Set<String> programmes(GivenValue given) {
        return lookup.programmes(engine, given.parameter(), List.of(given.text()), reading);
    }

    private <T> Set<T> words(GivenValue given, Function<String, Optional<T>> find, List<String> allowed) {
        return reading.choices(given.parameter(), List.of(given.text()), find, allowed);
    }

    private OptionalInt participations(MatchInput input) {
        int least = reading.number(
                input.sentAs("minParticipations"), input.one("minParticipations"), 0, MOST_PARTICIPATIONS, ABSENT);
        return least == ABSENT ? OptionalInt.empty() : OptionalInt.of(least);
    }

    /// The continent of a code, case-insensitively.
    static Optional<Continent> continent(String code) {
        return Arrays.stream(Continent.values())
                .filter(continent -> continent.name().equalsIgnoreCase(code))
                .findFirst();
    }

    private static Optional<EuStatus> standing(String word) {
        return EuStatus.ofKey(word.toLowerCase(Locale.ROOT));
    }
}
