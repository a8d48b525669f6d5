package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object to index.
///
/// @param id unique within its kind
/// @param names its names in each language; the first is the display name
/// @param texts words by which it is found in addition to its names, in each language
/// @param facets values to filter and count by: `country`, `type`, `region`, `institution`, `year`, `field` (a field's
///     ancestors included)
/// @param vectors competences by space
/// @param prominence 0 or more; of two equally good text hits, the one with the higher prominence comes first
public record IndexEntry(
        EntryKind kind,
        String id,
        Map<Language, List<String>> names,
        Map<Language, List<Text>> texts,
        Map<String, List<String>> facets,
        Map<VectorField, SparseVector> vectors,
        @Nullable GeoPoint location,
        double prominence) {

    public IndexEntry {
        names = Map.copyOf(names);
        texts = Map.copyOf(texts);
        facets = Map.copyOf(facets);
        vectors = Map.copyOf(vectors);
        if (!(prominence >= 0 && Double.isFinite(prominence))) {
            throw new IllegalArgumentException("prominence " + prominence + " of " + id + " is not 0 or more");
        }
    }

    /// A word or phrase with the confidence that it means the object, in (0, 1].
    public record Text(String words, double weight) {

        /// Validates the components.
        ///
        /// @throws IllegalArgumentException when the weight is not in (0, 1]
        public Text {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("weight " + weight + " of '" + words + "' outside (0, 1]");
            }
        }
    }
}
