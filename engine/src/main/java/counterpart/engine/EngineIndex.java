package counterpart.engine;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.Entries;
import counterpart.engine.index.Entry;
import counterpart.engine.index.Indexes;
import counterpart.engine.index.Kind;
import counterpart.engine.index.Space;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.factor.Spaces;
import counterpart.engine.model.Competence;
import counterpart.engine.model.RegionId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The index of a dataset: its texts, and the vectors that the model computes for it.
final class EngineIndex {

    /// Counts up when the model computes other vectors from the same data and constants.
    private static final int MODEL_REVISION = 3;

    private final Dataset dataset;
    private final CompetenceModel model;

    EngineIndex(Dataset dataset, CompetenceModel model) {
        this.dataset = dataset;
        this.model = model;
    }

    /// Takes over the index in a directory when it is whole and of this data and model, else builds it.
    CompetenceIndex open(Path directory, Progress progress) {
        return Indexes.open(directory, version(), () -> entries(progress));
    }

    private Stream<Entry> entries(Progress progress) {
        int all = dataset.fields().size()
                + dataset.regions().size()
                + dataset.institutions().size()
                + dataset.clusters().size();
        AtomicInteger done = new AtomicInteger();
        progress.at(Progress.Step.INDEX, 0, all);
        return entries().peek(entry -> progress.at(Progress.Step.INDEX, done.incrementAndGet(), all));
    }

    CompetenceIndex inMemory() {
        return Indexes.inMemory(version(), entries());
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

    private Stream<Entry> entries() {
        return Entries.of(dataset, this::vectors);
    }

    private Map<Space, SparseVector> vectors(Kind kind, String id) {
        return switch (kind) {
            case REGION -> Spaces.of(model, model.ordinal(new RegionId(id)), Strategy.pivots());
            case INSTITUTION -> Map.of(Spaces.INSTITUTION, evidence(id));
            case FIELD, CLUSTER -> Map.of();
        };
    }

    /// `ln(1 + n)` by field; a curated claim counts as one project on the field alone.
    private SparseVector evidence(String institution) {
        Map<Integer, Double> evidence = new HashMap<>();
        for (Competence competence : dataset.competencesOf(institution)) {
            double mass = competence.grade() > 0 ? Math.max(1, competence.mass()) : competence.mass();
            model.taxonomy().find(competence.field()).ifPresent(field -> evidence.merge(field, mass, Double::sum));
        }
        return SparseVector.of(evidence).map(Math::log1p);
    }
}
