package counterpart.web.pages;

import counterpart.engine.MatchEngine;
import counterpart.engine.matching.Strategy;
import counterpart.engine.model.Country;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What the form of the matches page offers.
@Component
final class FilterChoices {

    private final MatchEngine engine;

    FilterChoices(MatchEngine engine) {
        this.engine = engine;
    }

    Choices of(Language language) {
        List<Option> countries = engine.dataset().regions().stream()
                .map(Region::country)
                .distinct()
                .filter(code -> !code.equals("DE"))
                .map(engine.dataset()::country)
                .map(country -> Option.of(country, language))
                .sorted(Comparator.comparing(Option::name, Collator.getInstance(Locale.of(language.code()))))
                .toList();
        return new Choices(
                countries,
                Arrays.stream(Continent.values())
                        .filter(continent -> continent != Continent.AN)
                        .map(Continent::name)
                        .toList(),
                Arrays.stream(EuStatus.values()).map(EuStatus::key).toList(),
                Strategy.keys());
    }

    record Choices(List<Option> countries, List<String> continents, List<String> eu, List<String> strategies) {}

    /// A country to choose.
    record Option(String code, String name) {

        static Option of(Country country, Language language) {
            return new Option(country.code(), country.name().in(language));
        }
    }
}
