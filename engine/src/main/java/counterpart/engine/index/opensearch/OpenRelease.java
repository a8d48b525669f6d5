package counterpart.engine.index.opensearch;

import counterpart.engine.index.fieldrecognition.FieldRecogniser;
import counterpart.engine.index.fieldrecognition.Term;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.document.StoredAbout;
import counterpart.engine.index.opensearch.search.IndexSearches;
import counterpart.engine.index.opensearch.search.OpenSearchTexts;
import counterpart.engine.index.opensearch.search.OpenSearchVectors;
import counterpart.engine.index.opensearch.search.OpeningReads;
import counterpart.engine.model.Memoized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// An index in OpenSearch with all that is held of it in memory; its client is closed when its last user releases it.
final class OpenRelease {

    private final OpenSearchClient client;
    private final String index;
    private final StoredAbout about;
    private final Analyzers analysis;
    private final OpenSearchTexts texts;
    private final OpenSearchVectors vectors;
    private final Set<String> facets;
    /// Computed lazily: analysing thousands of terms takes time, and most queries contain no free text.
    private final Memoized<FieldRecogniser> fields;

    private final AtomicInteger users = new AtomicInteger(1);

    /// Takes ownership of the client.
    OpenRelease(OpenSearchClient client, String index) {
        this.client = client;
        this.index = index;
        JsonNode definition = client.get("/" + index).path(index);
        int shards = definition
                .path("settings")
                .path("index")
                .path("number_of_shards")
                .asInt(1);
        facets = new TreeSet<>(definition
                .path("mappings")
                .path("properties")
                .path("facet")
                .path("properties")
                .propertyNames());
        IndexSearches searches = new IndexSearches(client, index, shards);
        OpeningReads reads = new OpeningReads(searches);
        about = reads.about();
        analysis = new Analyzers(about.splitter());
        texts = new OpenSearchTexts(searches, analysis, reads.spelling(about).corrector());
        vectors = new OpenSearchVectors(searches, reads);
        List<Term> terms = reads.terms();
        fields = new Memoized<>(() -> new FieldRecogniser(terms, analysis));
    }

    /// The name of the index.
    String index() {
        return index;
    }

    String dataVersion() {
        return about.version();
    }

    Instant built() {
        return about.built();
    }

    Analyzers analysis() {
        return analysis;
    }

    OpenSearchTexts texts() {
        return texts;
    }

    OpenSearchVectors vectors() {
        return vectors;
    }

    /// The names of all facets.
    Set<String> facets() {
        return facets;
    }

    FieldRecogniser fields() {
        return fields.get();
    }

    /// A call that reads the index.
    @FunctionalInterface
    interface Call<T> {
        T get() throws IOException;
    }

    /// Runs a read operation and keeps the index open during it.
    ///
    /// @throws IllegalStateException when it is closed
    <T> T read(Call<T> call) {
        retain();
        try {
            return call.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read index " + index, e);
        } finally {
            release();
        }
    }

    /// Adds a user; each user must release the index once.
    ///
    /// @throws IllegalStateException when it is closed
    void retain() {
        if (users.getAndUpdate(number -> number == 0 ? 0 : number + 1) == 0) {
            throw new IllegalStateException("the index is closed");
        }
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            client.close();
        }
    }
}
