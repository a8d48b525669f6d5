package counterpart.engine.specialisation;

import java.util.List;

/// Evidence by place and field, with its totals; places are numbered as their rows.
public final class EvidenceMatrix {

    private final List<SparseVector> rows;
    private final double[] fieldTotals;
    private final double total;

    /// Sums up rows of evidence.
    ///
    /// @param rows one vector of evidence a place
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

    /// The number of places.
    public int places() {
        return rows.size();
    }

    /// The number of fields.
    public int fields() {
        return fieldTotals.length;
    }

    /// A place's evidence.
    public SparseVector row(int place) {
        return rows.get(place);
    }

    /// All places' evidence.
    SparseVector totals() {
        return SparseVector.of(fieldTotals);
    }

    /// All places' evidence in a field.
    public double fieldTotal(int field) {
        return fieldTotals[field];
    }

    /// Strength before the pivot: `ln(1 + n) * min(LQ, cap)` in each field with evidence.
    public SparseVector strength(int place, Constants constants) {
        return strength(rows.get(place), constants);
    }

    /// The same for evidence of any place, measured against the totals of this matrix.
    SparseVector strength(SparseVector row, Constants constants) {
        double placeTotal = row.sum();
        double[] strength = new double[fieldTotals.length];
        for (int i = 0; i < row.size(); i++) {
            int field = row.ordinal(i);
            double quotient =
                    LocationQuotient.of(row.value(i), placeTotal, fieldTotals[field], total, constants.shrinkage());
            strength[field] = Math.log1p(row.value(i)) * Math.min(quotient, constants.quotientCap());
        }
        return SparseVector.of(strength);
    }
}
