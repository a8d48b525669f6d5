package counterpart.web.match;

import counterpart.engine.Engine;
import counterpart.engine.model.Country.Continent;
import counterpart.engine.model.Country.EuStatus;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// The options of the form on the matches page.
@Component
final class FilterOptions {

    private static final List<Integer> PARTICIPATIONS = List.of(20, 100, 200, 500, 1000);

    Choices of(Engine engine, Language language) {
        return new Choices(
                Arrays.stream(Continent.values())
                        .map(continent -> new Group(continent, countries(engine, continent, language)))
                        .filter(group -> !group.countries().isEmpty())
                        .toList(),
                List.of(EuStatus.values()),
                engine.data().programmes().stream()
                        .map(programme ->
                                new Option(programme.id(), programme.name().in(language)))
                        .sorted(byName(language))
                        .toList(),
                PARTICIPATIONS);
    }

    /// Countries with at least one candidate region.
    private List<Option> countries(Engine engine, Continent continent, Language language) {
        return engine.data().regions().stream()
                .map(Region::country)
                .distinct()
                .filter(code -> !code.equals("DE"))
                .map(engine.data()::country)
                .filter(country -> country.continent() == continent)
                .map(country -> new Option(country.code(), country.name().in(language)))
                .sorted(byName(language))
                .toList();
    }

    private static Comparator<Option> byName(Language language) {
        return Comparator.comparing(Option::name, Collator.getInstance(language.locale()));
    }

    /// @param participations minimum numbers to choose from
    record Choices(List<Group> continents, List<EuStatus> eu, List<Option> programmes, List<Integer> participations) {}

    /// A continent with its countries.
    record Group(Continent continent, List<Option> countries) {}

    /// A country or programme as an option.
    record Option(String code, String name) {}
}
