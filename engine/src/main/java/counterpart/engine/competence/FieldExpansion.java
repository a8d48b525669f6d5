package counterpart.engine.competence;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.WeightedField;
import java.util.Collection;

/// Expands field codes to the codes with evidence: the code itself and its descendants. Evidence stays on the code
/// with which it was tagged, so a code of a profile is spread over the k codes with evidence below it, with weight
/// 1/sqrt(k) each.
public final class FieldExpansion {

    private final Taxonomy taxonomy;
    private final int[] evidenceBefore;

    /// Creates the expansion for a set of fields with evidence.
    ///
    /// @param evidence whether each field has any evidence worldwide
    public FieldExpansion(Taxonomy taxonomy, boolean[] evidence) {
        this.taxonomy = taxonomy;
        evidenceBefore = new int[evidence.length + 1];
        for (int i = 0; i < evidence.length; i++) {
            evidenceBefore[i + 1] = evidenceBefore[i] + (evidence[i] ? 1 : 0);
        }
    }

    /// Number of codes with evidence among a field and its descendants.
    public int size(int field) {
        return evidenceBefore[taxonomy.end(field)] - evidenceBefore[field];
    }

    /// Whether a field itself has evidence.
    public boolean hasEvidence(int field) {
        return evidenceBefore[field + 1] > evidenceBefore[field];
    }

    /// The field itself if it or a descendant has evidence, else its nearest ancestor of level 2 or deeper with
    /// evidence, else the field itself.
    public int anchor(int field) {
        FieldCode code = taxonomy.code(field);
        while (size(taxonomy.ordinal(code)) == 0 && code.level() > 2) {
            code = code.parent().orElseThrow();
        }
        int anchor = taxonomy.ordinal(code);
        return size(anchor) == 0 ? field : anchor;
    }

    /// Weighted codes spread over the codes they expand to, scaled to a sum of 1. Unknown codes are ignored; the
    /// result is empty if no code has evidence.
    public SparseVector expand(Collection<WeightedField> fields) {
        double[] spread = new double[taxonomy.size()];
        for (WeightedField weighted : fields) {
            taxonomy.find(weighted.field()).ifPresent(field -> spread(anchor(field), weighted.weight(), spread));
        }
        SparseVector expanded = SparseVector.of(spread);
        double sum = expanded.sum();
        return expanded.map(value -> value / sum);
    }

    /// The degree to which weighted codes cover each field, in [0, 1]: the largest weight of a code that equals or
    /// contains the field, divided by the largest weight of all.
    public SparseVector ownership(Collection<WeightedField> fields) {
        double largest =
                fields.stream().mapToDouble(WeightedField::weight).max().orElse(1);
        double[] own = new double[taxonomy.size()];
        for (WeightedField weighted : fields) {
            taxonomy.find(weighted.field()).ifPresent(field -> {
                for (int i = field; i < taxonomy.end(field); i++) {
                    own[i] = Math.max(own[i], weighted.weight() / largest);
                }
            });
        }
        return SparseVector.of(own);
    }

    /// A vector over codes aggregated up the tree, the transpose of [#expand]: for each field the sum over the k
    /// codes with evidence it covers, times 1/sqrt(k).
    public double[] rollUp(SparseVector vector) {
        double[] before = new double[taxonomy.size() + 1];
        double[] dense = vector.toDense(taxonomy.size());
        for (int i = 0; i < dense.length; i++) {
            before[i + 1] = before[i] + (hasEvidence(i) ? dense[i] : 0);
        }
        double[] rolled = new double[dense.length];
        for (int i = 0; i < rolled.length; i++) {
            int size = size(i);
            rolled[i] = size == 0 ? 0 : (before[taxonomy.end(i)] - before[i]) / Math.sqrt(size);
        }
        return rolled;
    }

    private void spread(int field, double weight, double[] into) {
        double share = weight / Math.sqrt(size(field));
        for (int i = field; i < taxonomy.end(field); i++) {
            if (hasEvidence(i)) {
                into[i] += share;
            }
        }
    }
}
