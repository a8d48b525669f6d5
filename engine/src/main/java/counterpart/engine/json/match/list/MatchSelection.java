package counterpart.engine.json.match.list;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The parts of a match list that a response holds.
///
/// @param properties of each match; rank, score and region are always there
public record MatchSelection(Set<Expansion> expansions, Set<MatchProperty> properties) {

    /// A list without expansions, with all its properties.
    public static final MatchSelection LEAN = of(Set.of());

    /// A list with all expansions and properties.
    public static final MatchSelection EVERYTHING = of(EnumSet.allOf(Expansion.class));

    public MatchSelection {
        expansions = Set.copyOf(expansions);
        properties = Set.copyOf(properties);
    }

    /// All properties of a list with these expansions.
    public static MatchSelection of(Set<Expansion> expansions) {
        EnumSet<MatchProperty> properties = EnumSet.allOf(MatchProperty.class);
        properties.removeIf(property -> !property.isIn(expansions));
        return new MatchSelection(expansions, properties);
    }

    boolean has(Expansion expansion) {
        return expansions.contains(expansion);
    }

    /// The value of a property, null unless it is selected.
    <T extends @Nullable Object> @Nullable T value(MatchProperty property, Supplier<T> value) {
        return MatchProperty.ALWAYS.contains(property) || properties.contains(property) ? value.get() : null;
    }
}
