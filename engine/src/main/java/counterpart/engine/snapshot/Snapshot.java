package counterpart.engine.snapshot;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.data.Dataset;
import counterpart.engine.evidence.ProjectIndex;

/// The stored content: the parsed rows, and what is computed from them.
public record Snapshot(Dataset.Tables tables, CompetenceModel.State model, ProjectIndex projects) {}
