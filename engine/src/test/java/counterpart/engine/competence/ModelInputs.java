package counterpart.engine.competence;

import counterpart.engine.data.Dataset;
import java.util.List;

/// Inputs of a [CompetenceModel] for tests.
public final class ModelInputs {

    private ModelInputs() {}

    /// The tables of a dataset, without national priors and figures of statistics.
    public static CompetenceModel.Input of(Dataset dataset) {
        Dataset.Tables tables = dataset.tables();
        return new CompetenceModel.Input(
                tables.fields(),
                tables.regions(),
                tables.institutions(),
                tables.competences(),
                tables.grades(),
                tables.coTags(),
                List.of(),
                List.of());
    }
}
