package counterpart.web.pages.match;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.matching.Match;
import counterpart.engine.matching.Matches;
import counterpart.engine.model.Language;
import counterpart.engine.model.WeightedField;
import counterpart.engine.view.LabelledField;
import counterpart.web.pages.Texts;
import counterpart.web.pages.chart.Chart;
import counterpart.web.pages.map.WorldMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything the matches page shows.
///
/// @param total regions that pass the filters
/// @param countries how many of the shown regions lie in each country, most first
public record MatchPage(
        Asked asked,
        List<Chip> own,
        List<Chip> sought,
        int total,
        List<Card> cards,
        WorldMap map,
        Chart opportunity,
        List<Share> countries) {

    private static final int CONCENTRATED = 4;

    public MatchPage {
        own = List.copyOf(own);
        sought = List.copyOf(sought);
        cards = List.copyOf(cards);
        countries = List.copyOf(countries);
    }

    public static MatchPage of(Asked asked, Matches matches, Dataset dataset, Texts texts) {
        Language language = texts.language();
        List<Card> cards = matches.matches().stream()
                .map(match -> Card.of(match, dataset, language))
                .toList();
        return new MatchPage(
                asked,
                Chip.of(asked.profile().own(), dataset, language),
                Chip.of(asked.profile().sought(), dataset, language),
                matches.total(),
                cards,
                WorldMap.of(matches.matches().stream()
                        .map(match -> place(match, language))
                        .toList()),
                new Opportunity(cards, texts).chart(),
                shares(cards));
    }

    /// Whether one country has so many of the shown regions that others deserve a look.
    public boolean concentrated() {
        return !countries.isEmpty()
                && cards.size() > CONCENTRATED
                && countries.getFirst().count() >= CONCENTRATED
                && asked.filters().countries().isEmpty();
    }

    private static WorldMap.Place place(Match match, Language language) {
        return new WorldMap.Place(
                match.region().id().value(),
                match.region().name().in(language),
                match.rank(),
                match.score(),
                match.region().location());
    }

    private static List<Share> shares(List<Card> cards) {
        return cards.stream().collect(Collectors.groupingBy(Card::country, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// Shown regions in a country.
    public record Share(String country, long count) {}

    /// A field of the profile; `choices` are the values its weight can take in the form.
    public record Chip(LabelledField field, String weight, List<String> choices) {

        private static final List<String> USUAL = List.of("1", "2", "3");

        static List<Chip> of(List<WeightedField> fields, Dataset dataset, Language language) {
            return fields.stream()
                    .map(field -> of(LabelledField.of(field, dataset, language), Asked.number(field.weight())))
                    .toList();
        }

        private static Chip of(LabelledField field, String weight) {
            return new Chip(
                    field,
                    weight,
                    USUAL.contains(weight)
                            ? USUAL
                            : Stream.concat(Stream.of(weight), USUAL.stream())
                                    .sorted()
                                    .toList());
        }
    }
}
