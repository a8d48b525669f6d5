package counterpart.engine.evaluation;

import counterpart.engine.specialisation.EvidenceMatrix;
import counterpart.engine.specialisation.LocationQuotient;
import counterpart.engine.specialisation.SparseVector;
import java.util.Arrays;

/// The structure of regions: what share of their evidence lies in each field.
public final class Shares {

    private final EvidenceMatrix evidence;
    private final double[] totals;
    private final double total;

    /// Counts the evidence of a period.
    public Shares(Activity past) {
        evidence = new EvidenceMatrix(past.mass(), past.atlas().taxonomy().size());
        totals = past.mass().stream().mapToDouble(SparseVector::sum).toArray();
        total = Arrays.stream(totals).sum();
    }

    /// Evidence mass of a region by field.
    public SparseVector mass(int place) {
        return evidence.row(place);
    }

    /// Krugman's (1991) index of dissimilarity, `sum_t |s(a,t) - s(b,t)|`, 0 to 2.
    public double distance(int a, int b) {
        SparseVector own = structure(a);
        SparseVector other = structure(b);
        double shared = 0;
        SparseVector products = own.times(other);
        for (int i = 0; i < products.size(); i++) {
            int field = products.ordinal(i);
            shared += Math.min(own.get(field), other.get(field));
        }
        return own.sum() + other.sum() - 2 * shared;
    }

    /// Whether a region has a revealed comparative advantage (Balassa 1965): a location quotient above 1.
    public boolean specialised(int place, int field) {
        double mass = mass(place).get(field);
        return mass > 0 && LocationQuotient.of(mass, totals[place], evidence.fieldTotal(field), total, 0) > 1;
    }

    private SparseVector structure(int place) {
        return mass(place).map(mass -> mass / totals[place]);
    }
}
