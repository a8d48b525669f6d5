package counterpart.engine.evaluation.candidate;

import counterpart.engine.competence.EvidenceMatrix;
import counterpart.engine.competence.math.LocationQuotient;
import counterpart.engine.competence.math.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Shares of each field in the evidence mass of a region or institution.
public final class FieldShares {

    private static final double FARTHEST = 2;

    private final EvidenceMatrix evidence;
    private final double[] totals;
    private final double total;
    private final List<BitSet> specialised = new ArrayList<>();

    /// Computes shares and specialisation.
    ///
    /// @param mass evidence mass by candidate
    /// @param fields number of fields
    public FieldShares(List<SparseVector> mass, int fields) {
        evidence = new EvidenceMatrix(mass, fields);
        totals = mass.stream().mapToDouble(SparseVector::sum).toArray();
        total = Arrays.stream(totals).sum();
        for (int ordinal = 0; ordinal < totals.length; ordinal++) {
            specialised.add(specialisedIn(ordinal));
        }
    }

    /// Number of candidates.
    public int size() {
        return totals.length;
    }

    /// Evidence mass of a candidate by field.
    public SparseVector mass(int ordinal) {
        return evidence.row(ordinal);
    }

    /// Krugman's (1991) dissimilarity index of two structures, `sum_t |s(a,t) - s(b,t)|`, in [0, 2]; 2 if one of them
    /// has no evidence.
    public static double distance(SparseVector own, SparseVector other) {
        if (own.size() == 0 || other.size() == 0) {
            return FARTHEST;
        }
        double shared = 0;
        int at = 0;
        for (int i = 0; i < own.size(); i++) {
            while (at < other.size() && other.ordinal(at) < own.ordinal(i)) {
                at++;
            }
            if (at < other.size() && other.ordinal(at) == own.ordinal(i)) {
                shared += Math.min(own.value(i), other.value(at));
            }
        }
        return own.sum() + other.sum() - 2 * shared;
    }

    /// Whether a candidate has a revealed comparative advantage (Balassa 1965) in a field: a location quotient above 1.
    public boolean specialised(int ordinal, int field) {
        return specialised.get(ordinal).get(field);
    }

    /// The fields in which a candidate has a revealed comparative advantage.
    public BitSet specialised(int ordinal) {
        return specialised.get(ordinal);
    }

    private BitSet specialisedIn(int ordinal) {
        SparseVector mass = mass(ordinal);
        BitSet fields = new BitSet();
        for (int i = 0; i < mass.size(); i++) {
            double quotient =
                    LocationQuotient.of(mass.value(i), totals[ordinal], evidence.fieldTotal(mass.ordinal(i)), total, 0);
            fields.set(mass.ordinal(i), quotient > 1);
        }
        return fields;
    }

    /// The share of each field in the evidence of a candidate.
    public SparseVector structure(int ordinal) {
        return mass(ordinal).map(mass -> mass / totals[ordinal]);
    }
}
