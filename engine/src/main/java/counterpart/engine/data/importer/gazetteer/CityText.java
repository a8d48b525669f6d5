package counterpart.engine.data.importer.gazetteer;

import counterpart.engine.data.linkage.Transliteration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the city of an address as people write it: `Medford Ma`, `Chuo-Ku, Kobe City`, `Ontario - London`.
///
/// @param region ISO 3166-2 code of the subdivision that the text names, empty when it names none
/// @param places places that it may mean, the largest first; none when no place has the name
/// @param name the words that name the place, in plain letters
public record CityText(String region, List<GazetteerPlace> places, String name) {

    private static final CityText NOTHING = new CityText("", List.of(), "");

    /// Words that say which kind of place it is.
    private static final Set<String> KINDS = Set.of(
            "city",
            "shi",
            "si",
            "ku",
            "cho",
            "gu",
            "county",
            "province",
            "prefecture",
            "district",
            "metropolitan",
            "state",
            "region",
            "division",
            "municipality",
            "usa",
            "kibbutz");

    /// Countries whose cities have their kind at the end of the word (`Kokubunjishi`).
    private static final Set<String> SUFFIXED = Set.of("JP", "KR");

    private static final Pattern SUFFIX = Pattern.compile("(?i)\\b([a-z]{4,}?)(shi|si|ku|gu)\\b");

    public CityText {
        places = List.copyOf(places);
    }

    /// What a text means in a country; nothing when neither a place nor a subdivision has the name.
    public static CityText read(Gazetteer gazetteer, String country, String text) {
        List<GazetteerPlace> exact = gazetteer.named(country, text);
        if (!exact.isEmpty()) {
            return new CityText("", exact, text);
        }
        String bare = SUFFIXED.contains(country) ? SUFFIX.matcher(text).replaceAll("$1") : text;
        Words words = new Words(gazetteer, country, words(bare));
        return words.asPlace()
                .or(words::withSubdivision)
                .or(words::asSubdivision)
                .or(words::withPlace)
                .orElse(NOTHING);
    }

    public boolean isEmpty() {
        return region.isEmpty() && places.isEmpty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(Transliteration.plain(text).split(" ", -1))
                .filter(word -> !word.isEmpty() && !word.matches("[0-9]+") && !KINDS.contains(word))
                .toList();
    }

    /// The words of a text that is not the name of a place.
    private record Words(Gazetteer gazetteer, String country, List<String> all) {

        Optional<CityText> asPlace() {
            return Optional.of(places(all))
                    .filter(places -> !places.isEmpty())
                    .map(places -> new CityText("", places, joined(all)));
        }

        /// A place followed by a subdivision, or the other way round.
        Optional<CityText> withSubdivision() {
            return splits().flatMap(i -> Stream.of(
                            at(all.subList(i, all.size()), all.subList(0, i)),
                            at(all.subList(0, i), all.subList(i, all.size())).filter(city -> !city.places.isEmpty())))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        Optional<CityText> asSubdivision() {
            return subdivision(all).map(region -> new CityText(region, List.of(), ""));
        }

        /// A place with a part of it before (`Haidian Beijing`) or behind; where both parts are places, either may be
        /// meant.
        Optional<CityText> withPlace() {
            return splits().map(i -> Stream.of(all.subList(all.size() - i, all.size()), all.subList(0, i)))
                    .map(parts -> parts.flatMap(part -> places(part).stream())
                            .distinct()
                            .sorted(Gazetteer.LARGEST)
                            .toList())
                    .filter(places -> !places.isEmpty())
                    .findFirst()
                    .map(places -> new CityText("", places, joined(all)));
        }

        /// The numbers of words of a part, longest first.
        private Stream<Integer> splits() {
            return IntStream.iterate(all.size() - 1, i -> i > 0, i -> i - 1).boxed();
        }

        private Optional<CityText> at(List<String> subdivision, List<String> place) {
            return subdivision(subdivision)
                    .map(region -> new CityText(
                            region,
                            places(place).stream()
                                    .filter(found -> found.region().equals(region))
                                    .toList(),
                            joined(place)));
        }

        private Optional<String> subdivision(List<String> words) {
            return words.isEmpty() ? Optional.empty() : gazetteer.subdivision(country, joined(words));
        }

        private List<GazetteerPlace> places(List<String> words) {
            return words.isEmpty() ? List.of() : gazetteer.named(country, joined(words));
        }

        private static String joined(List<String> words) {
            return String.join(" ", words);
        }
    }
}
