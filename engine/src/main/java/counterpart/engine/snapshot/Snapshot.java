package counterpart.engine.snapshot;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.data.Dataset;

/// The stored content: the parsed rows, and the model computed from them.
public record Snapshot(Dataset.Tables tables, CompetenceModel.State model) {}
