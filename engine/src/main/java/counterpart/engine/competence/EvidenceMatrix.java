package counterpart.engine.competence;

import counterpart.engine.competence.math.LocationQuotient;
import counterpart.engine.competence.math.SparseVector;
import java.util.List;

/// Evidence by row (region or state) and field, with its totals.
public final class EvidenceMatrix {

    private final List<SparseVector> rows;
    private final double[] fieldTotals;
    private final double total;

    /// Computes the totals.
    ///
    /// @param rows one vector of evidence per region
    /// @param fields number of fields
    public EvidenceMatrix(List<SparseVector> rows, int fields) {
        this.rows = List.copyOf(rows);
        fieldTotals = new double[fields];
        for (SparseVector row : rows) {
            for (int i = 0; i < row.size(); i++) {
                fieldTotals[row.ordinal(i)] += row.value(i);
            }
        }
        total = SparseVector.of(fieldTotals).sum();
    }

    /// Number of rows.
    public int rows() {
        return rows.size();
    }

    /// Number of fields.
    public int fields() {
        return fieldTotals.length;
    }

    /// Evidence of a row.
    public SparseVector row(int region) {
        return rows.get(region);
    }

    /// Evidence of all rows, by field.
    SparseVector totals() {
        return SparseVector.of(fieldTotals);
    }

    /// Evidence of all rows in a field.
    public double fieldTotal(int field) {
        return fieldTotals[field];
    }

    /// Strength before pivoting: `ln(1 + n) * min(LQ, cap)` in each field with evidence.
    public SparseVector strength(int region, ModelConstants constants) {
        return strength(rows.get(region), constants);
    }

    /// Strength of any vector of evidence, compared with the totals of this matrix.
    SparseVector strength(SparseVector row, ModelConstants constants) {
        double regionTotal = row.sum();
        double[] strength = new double[fieldTotals.length];
        for (int i = 0; i < row.size(); i++) {
            int field = row.ordinal(i);
            double quotient =
                    LocationQuotient.of(row.value(i), regionTotal, fieldTotals[field], total, constants.shrinkage());
            strength[field] = Math.log1p(row.value(i)) * Math.min(quotient, constants.quotientCap());
        }
        return SparseVector.of(strength);
    }
}
