package counterpart.engine.index.opensearch.document;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.VectorField;
import java.util.Locale;

/// The names of fields that OpenSearch has in addition to those of Lucene or instead of them. Any change to them, to
/// the definition of the index or to what documents contain requires a higher [#FORMAT].
public final class OpenSearchFieldNames {

    /// Part of an index's identity: an index of another format is built again.
    public static final int FORMAT = 1;

    /// The number of a document in the order of building.
    public static final String NUMBER = "number";
    /// Values that are only stored.
    public static final String STORED = "stored";

    public static final String FACETS = "facet";

    static final String FEATURES = "features";
    public static final String VECTORS = "vectors";

    private OpenSearchFieldNames() {}

    /// The stored vector of a document in a space.
    public static String vector(VectorField space) {
        return VECTORS + "." + key(space);
    }

    /// The name of a space that stands in paths, in which a dot separates objects.
    public static String key(VectorField space) {
        return space.name().replace('.', '_');
    }

    /// The space of such a name.
    public static VectorField space(String key) {
        return new VectorField(key.replace('_', '.'));
    }

    /// The field whose features are the entries of a kind's vectors in a space.
    public static String features(EntryKind kind, VectorField space) {
        return FEATURES + "." + featuresKey(kind, space);
    }

    static String featuresKey(EntryKind kind, VectorField space) {
        return kind.name().toLowerCase(Locale.ROOT) + "_" + key(space);
    }

    /// The feature of an entry above or below 0.
    public static String feature(int ordinal, boolean positive) {
        return (positive ? "p" : "n") + ordinal;
    }
}
