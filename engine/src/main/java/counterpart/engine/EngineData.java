package counterpart.engine;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.evidence.ProjectIndex;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.snapshot.Snapshot;
import counterpart.engine.snapshot.SnapshotFile;
import java.nio.file.Path;
import java.util.Optional;

/// The data of an engine and what is computed from it.
record EngineData(Dataset dataset, CompetenceModel model, ProjectIndex projects) {

    static EngineData computed(Dataset dataset, Progress progress) {
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
                        tables.regionalEvidence()),
                ModelConstants.DEFAULT,
                Strategy.pivots());
        return new EngineData(dataset, model, ProjectIndex.of(dataset, model));
    }

    /// Loads the snapshot in a directory if it belongs to this package; otherwise reads the package, computes
    /// the model and stores a snapshot.
    static EngineData of(DataPackage data, Path directory, Progress progress) {
        String stamp = data.stamp();
        SnapshotFile file = new SnapshotFile(directory, IndexBuilder.version(stamp));
        Optional<EngineData> kept = file.read().map(EngineData::of);
        if (kept.isPresent()) {
            return kept.get();
        }
        EngineData computed = computed(DatasetReader.load(data), progress);
        if (data.stamp().equals(stamp)) {
            file.write(new Snapshot(computed.dataset.tables(), computed.model.state(), computed.projects));
        }
        return computed;
    }

    private static EngineData of(Snapshot snapshot) {
        return new EngineData(
                new Dataset(snapshot.tables()), new CompetenceModel(snapshot.model()), snapshot.projects());
    }
}
