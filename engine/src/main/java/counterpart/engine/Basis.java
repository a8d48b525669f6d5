package counterpart.engine;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.matching.Strategy;
import counterpart.engine.snapshot.Snapshot;
import counterpart.engine.snapshot.SnapshotFile;
import java.nio.file.Path;
import java.util.Optional;

/// What an engine stands on beside its index: data, and the model computed from it.
record Basis(Dataset dataset, CompetenceModel model) {

    static Basis computed(Dataset dataset, Progress progress) {
        progress.at(Progress.Step.MODEL, 0, 0);
        Dataset.Tables tables = dataset.tables();
        CompetenceModel model = new CompetenceModel(
                new CompetenceModel.Input(
                        tables.fields(),
                        tables.regions(),
                        tables.institutions(),
                        tables.competences(),
                        tables.grades(),
                        tables.coTags(),
                        tables.nationalPriors(),
                        tables.spending()),
                ModelConstants.DEFAULT,
                Strategy.pivots());
        return new Basis(dataset, model);
    }

    /// Takes over the snapshot in a directory when it is of this package, else reads and computes, and leaves one.
    static Basis of(DataPackage data, Path directory, Progress progress) {
        String stamp = data.stamp();
        SnapshotFile file = new SnapshotFile(directory, EngineIndex.version(stamp));
        Optional<Basis> kept = file.read().map(Basis::of);
        if (kept.isPresent()) {
            return kept.get();
        }
        Basis computed = computed(DatasetReader.load(data), progress);
        if (data.stamp().equals(stamp)) {
            file.write(new Snapshot(computed.dataset.tables(), computed.model.state()));
        }
        return computed;
    }

    private static Basis of(Snapshot snapshot) {
        return new Basis(new Dataset(snapshot.tables()), new CompetenceModel(snapshot.model()));
    }
}
