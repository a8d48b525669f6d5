package counterpart.engine.evaluation;

import counterpart.engine.specialisation.EvidenceMatrix;
import counterpart.engine.specialisation.LocationQuotient;
import counterpart.engine.specialisation.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The structure of regions: what share of their evidence lies in each field.
public final class Shares {

    private static final double FARTHEST = 2;

    private final EvidenceMatrix evidence;
    private final double[] totals;
    private final double total;
    private final List<BitSet> specialised = new ArrayList<>();

    /// Counts the evidence of a period.
    ///
    /// @param mass evidence by place or institution
    /// @param fields how many fields there are
    public Shares(List<SparseVector> mass, int fields) {
        evidence = new EvidenceMatrix(mass, fields);
        totals = mass.stream().mapToDouble(SparseVector::sum).toArray();
        total = Arrays.stream(totals).sum();
        for (int place = 0; place < totals.length; place++) {
            specialised.add(specialisedIn(place));
        }
    }

    /// How many places or institutions there are.
    public int size() {
        return totals.length;
    }

    /// Evidence mass of a region by field.
    public SparseVector mass(int place) {
        return evidence.row(place);
    }

    /// Krugman's (1991) index of dissimilarity of two structures, `sum_t |s(a,t) - s(b,t)|`, 0 to 2; what does nothing
    /// that is tagged is like nobody.
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

    /// Whether a region has a revealed comparative advantage (Balassa 1965): a location quotient above 1.
    public boolean specialised(int place, int field) {
        return specialised.get(place).get(field);
    }

    /// The fields of [#specialised].
    BitSet specialised(int place) {
        return specialised.get(place);
    }

    private BitSet specialisedIn(int place) {
        SparseVector mass = mass(place);
        BitSet fields = new BitSet();
        for (int i = 0; i < mass.size(); i++) {
            double quotient =
                    LocationQuotient.of(mass.value(i), totals[place], evidence.fieldTotal(mass.ordinal(i)), total, 0);
            fields.set(mass.ordinal(i), quotient > 1);
        }
        return fields;
    }

    /// The share of each field.
    public SparseVector structure(int place) {
        return mass(place).map(mass -> mass / totals[place]);
    }
}
