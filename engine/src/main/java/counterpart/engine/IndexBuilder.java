package counterpart.engine;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntries;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.lucene.LuceneIndexes;
import counterpart.engine.index.opensearch.OpenSearchIndexes;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.indexing.IndexLocation;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.input.VectorFields;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The index of a dataset: its texts, and the vectors that the model computes for it.
final class IndexBuilder {

    /// Must be increased when the model computes other vectors from the same data and constants.
    private static final int MODEL_REVISION = 3;

    private final Dataset dataset;
    private final CompetenceModel model;

    IndexBuilder(Dataset dataset, CompetenceModel model) {
        this.dataset = dataset;
        this.model = model;
    }

    /// Opens the index at its location if it is complete and belongs to this data and model; otherwise builds it.
    CompetenceIndex open(IndexLocation location, Progress progress) {
        return location.openSearch()
                .map(settings -> new OpenSearchIndexes(settings, location.lock(), location.putsIntoService())
                        .open(version(), () -> entries(progress)))
                .orElseGet(() -> LuceneIndexes.open(location.directory(), version(), () -> entries(progress)));
    }

    private Stream<IndexEntry> entries(Progress progress) {
        int all = dataset.fields().size()
                + dataset.regions().size()
                + dataset.institutions().size()
                + dataset.allClusters().size()
                + dataset.tables().projects().size();
        AtomicInteger done = new AtomicInteger();
        progress.at(Progress.Step.INDEX, 0, all);
        return entries().peek(entry -> progress.at(Progress.Step.INDEX, done.incrementAndGet(), all));
    }

    CompetenceIndex inMemory() {
        return LuceneIndexes.inMemory(version(), entries());
    }

    private String version() {
        return version(dataset.tables().version());
    }

    /// Identifies data and the model computed from it.
    ///
    /// @param data identifies the data
    static String version(String data) {
        int constants = Objects.hash(MODEL_REVISION, ModelConstants.DEFAULT, Arrays.hashCode(Strategy.pivots()));
        return data + "-" + Integer.toHexString(constants);
    }

    private Stream<IndexEntry> entries() {
        return IndexEntries.of(dataset, this::vectors);
    }

    private Map<VectorField, SparseVector> vectors(EntryKind kind, String id) {
        return switch (kind) {
            case REGION -> VectorFields.of(model, model.ordinal(new RegionId(id)), Strategy.pivots());
            case INSTITUTION -> Map.of(VectorFields.INSTITUTION, evidence(id));
            case FIELD, CLUSTER, PROJECT -> Map.of();
        };
    }

    /// `ln(1 + n)` by field; a curated claim counts as one project on the field alone.
    private SparseVector evidence(String institution) {
        Map<Integer, Double> evidence = new HashMap<>();
        for (Competence competence : dataset.competencesOf(institution)) {
            double mass = competence.countedMass();
            model.taxonomy().find(competence.field()).ifPresent(field -> evidence.merge(field, mass, Double::sum));
        }
        return SparseVector.of(evidence).map(Math::log1p);
    }
}
