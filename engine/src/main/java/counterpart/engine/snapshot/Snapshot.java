package counterpart.engine.snapshot;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.data.Dataset;

/// What is kept: the rows as they were understood, and the model computed from them.
public record Snapshot(Dataset.Tables tables, CompetenceModel.State model) {}
