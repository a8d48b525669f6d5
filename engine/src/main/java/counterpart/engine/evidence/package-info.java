/// Contextual evidence: which projects show a field in the domain of a cluster, and who took part. Start at
/// [counterpart.engine.evidence.ContextualEvidence].
@NullMarked
package counterpart.engine.evidence;

import org.jspecify.annotations.NullMarked;
