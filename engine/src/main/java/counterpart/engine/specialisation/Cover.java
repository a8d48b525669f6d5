package counterpart.engine.specialisation;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.WeightedField;
import java.util.Collection;

/// What a code stands for: itself and its descendants, as far as there is evidence on them. Evidence stays on the code
/// it was tagged with, so a code of a profile is spread over the k codes with evidence below it, 1/sqrt(k) each.
public final class Cover {

    private final Taxonomy taxonomy;
    private final int[] evidenceBefore;

    /// Knows which codes stand for themselves.
    ///
    /// @param evidence which fields have any evidence in the world
    public Cover(Taxonomy taxonomy, boolean[] evidence) {
        this.taxonomy = taxonomy;
        evidenceBefore = new int[evidence.length + 1];
        for (int i = 0; i < evidence.length; i++) {
            evidenceBefore[i + 1] = evidenceBefore[i] + (evidence[i] ? 1 : 0);
        }
    }

    /// The number of codes with evidence among a field and its descendants.
    public int size(int field) {
        return evidenceBefore[taxonomy.end(field)] - evidenceBefore[field];
    }

    /// Whether a field itself has evidence.
    public boolean hasEvidence(int field) {
        return evidenceBefore[field + 1] > evidenceBefore[field];
    }

    /// The field itself when it or a descendant has evidence, else its nearest ancestor of level 2 or deeper that has;
    /// the field itself when there is none.
    public int anchor(int field) {
        FieldCode code = taxonomy.code(field);
        while (size(taxonomy.ordinal(code)) == 0 && code.level() > 2) {
            code = code.parent().orElseThrow();
        }
        int anchor = taxonomy.ordinal(code);
        return size(anchor) == 0 ? field : anchor;
    }

    /// Weighted codes spread over what they cover and scaled to a sum of 1; codes the taxonomy does not know are left
    /// out, and the result is empty when nothing is covered.
    public SparseVector expand(Collection<WeightedField> fields) {
        double[] spread = new double[taxonomy.size()];
        for (WeightedField weighted : fields) {
            taxonomy.find(weighted.field()).ifPresent(field -> spread(anchor(field), weighted.weight(), spread));
        }
        SparseVector expanded = SparseVector.of(spread);
        double sum = expanded.sum();
        return expanded.map(value -> value / sum);
    }

    /// How surely each field is covered by weighted codes: the largest weight of a code that is the field or an
    /// ancestor of it, divided by the largest weight of all; in [0, 1].
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

    /// A vector over codes summed up the tree the way [#expand] spreads down it: for each field the sum over the codes
    /// with evidence it covers, times 1/sqrt(k).
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
