package counterpart.web.correction;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Country;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds fields, countries and regions by the names that users type.
public final class PlaceNames {

    private final Engine engine;

    public PlaceNames(Engine engine) {
        this.engine = engine;
    }

    /// A country, or a region in it.
    ///
    /// @param region its code; null for the country as a whole
    public record Place(
            String country,
            @Nullable String region,
            @Nullable String name) {}

    /// A field by its code or by words; the nearest field when no label matches exactly.
    public Optional<FieldCode> field(String words) {
        Dataset data = engine.data();
        if (FieldCode.isCode(words)) {
            return data.findField(new FieldCode(words)).map(Field::code);
        }
        return data.fields().stream()
                .filter(field -> isNamed(field.label(), words))
                .findFirst()
                .or(() -> engine.search().fields(words, 0, 1).items().stream().findFirst())
                .map(Field::code);
    }

    /// A country or region by its code or name; exact matches only.
    public Optional<Place> place(String words) {
        return engine.data().countries().stream()
                .filter(country -> country.code().equalsIgnoreCase(words) || isNamed(country.name(), words))
                .findFirst()
                .map(PlaceNames::place)
                .or(() -> region(words).map(PlaceNames::place));
    }

    private Optional<Region> region(String words) {
        if (RegionId.isId(words)) {
            return engine.data().findRegion(new RegionId(words));
        }
        Stream<Region> near = engine.search().regions(words, Set.of(), 0, 5).items().stream();
        return near.filter(region -> isNamed(region.name(), words)).findFirst();
    }

    private static Place place(Country country) {
        return new Place(country.code(), null, null);
    }

    private static Place place(Region region) {
        return new Place(region.country(), region.id().value(), region.name().in(Language.OF_DATA));
    }

    private static boolean isNamed(Localised name, String words) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> name.in(language).equalsIgnoreCase(words));
    }
}
