package counterpart.engine.ranking;

import counterpart.engine.model.Country;
import counterpart.engine.model.Region;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of the world for which matches are listed. Regions are ranked in one list; a part shows its own ones.
public enum Area {
    ALL,
    /// Regions of the European classification NUTS, and all others on the continent.
    EUROPE,
    /// All other regions.
    OVERSEAS;

    /// The word used in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Parses such a word; empty for any other word.
    public static Optional<Area> ofKey(String key) {
        return Stream.of(values()).filter(area -> area.key().equals(key)).findFirst();
    }

    /// All words, for messages.
    public static List<String> keys() {
        return Stream.of(values()).map(Area::key).toList();
    }

    /// The part in which a region lies, [#EUROPE] or [#OVERSEAS].
    public static Area of(Region region, Country country) {
        boolean european = region.kind() == Region.Kind.NUTS2 || country.continent() == Country.Continent.EU;
        return european ? EUROPE : OVERSEAS;
    }

    /// Whether regions of another part are shown.
    public boolean contains(Area other) {
        return this == ALL || this == other;
    }
}
