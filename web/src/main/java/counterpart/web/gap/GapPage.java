package counterpart.web.gap;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.match.GapCoverageJson;
import counterpart.engine.model.Language;
import counterpart.web.layout.PageAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
/// A gap coverage for display.
///
/// @param held the goals that the chosen regions hold together
/// @param countries names by code, of the countries of all shown regions

public record GapPage(
        GapCoverageJson cover, long held, List<GapCoverageJson.Goal> unheld, Map<String, String> countries) {

    public GapPage {
        unheld = List.copyOf(unheld);
        countries = Map.copyOf(countries);
    }

    static GapPage of(GapCoverageJson cover, Dataset dataset, Language language) {
        List<GapCoverageJson.Goal> unheld =
                cover.goals().stream().filter(goal -> goal.holders() == 0).toList();
        return new GapPage(cover, cover.goals().size() - unheld.size(), unheld, countries(cover, dataset, language));
    }

    /// Whether an address asks for a continent.
    static boolean isContinent(PageAddress address, String code) {
        return address.parameters().getOrDefault("continent", List.of()).contains(code);
    }

    /// The fields that only the region itself has, not its alternative.
    String missing(GapCoverageJson.Alternative other) {
        return other.missing().stream().map(GapCoverageJson.Alone::label).collect(Collectors.joining(", "));
    }

    private static Map<String, String> countries(GapCoverageJson cover, Dataset dataset, Language language) {
        Stream<String> chosen = cover.regions().stream()
                .flatMap(choice -> Stream.concat(
                        Stream.of(choice.region().country()),
                        choice.alternatives().stream()
                                .map(other -> other.region().country())));
        Stream<String> strongest = cover.goals().stream()
                .flatMap(goal -> Stream.ofNullable(goal.strongest()))
                .map(nearest -> nearest.region().country());
        return Stream.concat(chosen, strongest)
                .distinct()
                .collect(Collectors.toMap(
                        code -> code, code -> dataset.country(code).name().in(language)));
    }
}
