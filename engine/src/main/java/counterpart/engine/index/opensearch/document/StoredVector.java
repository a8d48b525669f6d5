package counterpart.engine.index.opensearch.document;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.lucene.vector.VectorCodec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;

/// Reads stored vectors.
public final class StoredVector {

    private StoredVector() {}

    /// A document's vector in a space, empty when it has none.
    public static SparseVector of(JsonNode source, VectorField space) {
        JsonNode stored = source.path(OpenSearchFieldNames.VECTORS).path(OpenSearchFieldNames.key(space));
        return stored.isString() ? decode(stored) : SparseVector.EMPTY;
    }

    /// All vectors of a document by the key of their space.
    public static Map<String, SparseVector> all(JsonNode source) {
        Map<String, SparseVector> vectors = new TreeMap<>();
        source.path(OpenSearchFieldNames.VECTORS)
                .properties()
                .forEach(vector -> vectors.put(vector.getKey(), decode(vector.getValue())));
        return vectors;
    }

    private static SparseVector decode(JsonNode stored) {
        return VectorCodec.decode(new BytesRef(Base64.getDecoder().decode(stored.asString(""))));
    }
}
