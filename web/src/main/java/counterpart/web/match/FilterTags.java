package counterpart.web.match;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Country;
import counterpart.engine.model.Programme;
import counterpart.web.layout.Messages;
import counterpart.web.layout.PageAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The active filters and the day of the question, each with the address without it.
record FilterTags(PageAddress address, Dataset dataset, Messages texts) {

    private static final List<String> NAMES = List.of(
            "continent", "country", "excludeCountry", "eu", "programme", "contacts", "minParticipations", "domestic");

    private static final String ON = "on";

    List<Tag> tags() {
        return Stream.concat(NAMES.stream(), Stream.of(ON)).flatMap(this::tags).toList();
    }

    /// The same query without any filter.
    PageAddress unfiltered() {
        return address.without(NAMES.toArray(String[]::new));
    }

    private Stream<Tag> tags(String name) {
        return address.parameters().getOrDefault(name, List.of()).stream()
                .map(value ->
                        new Tag(label(name, value), address.less(name, value).toString()));
    }

    private String label(String name, String value) {
        return switch (name) {
            case "country" -> country(value);
            case "excludeCountry" -> texts.of("filter.without", country(value));
            case "programme" -> programme(value);
            case ON -> texts.of("filter.on", texts.date(LocalDate.parse(value)));
            case "minParticipations" -> texts.of("filter.least", Integer.valueOf(value));
            default -> texts.of(name + "." + value);
        };
    }

    private String country(String code) {
        return dataset.findCountry(code)
                .map(Country::name)
                .map(name -> name.in(texts.language()))
                .orElse(code);
    }

    private String programme(String id) {
        return dataset.programmes().stream()
                .filter(programme -> programme.id().equals(id))
                .map(Programme::name)
                .map(name -> name.in(texts.language()))
                .findFirst()
                .orElse(id);
    }

    /// An active filter; `address` is the same query without it.
    public record Tag(String label, String address) {}
}
