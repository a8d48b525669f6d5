package counterpart.engine.detail;

import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.LocationQuotient;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Region;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.List;

/// Evidence mass of regions by field, descendants included; head offices that book projects of sites elsewhere are
/// excluded.
final class EvidenceByField {

    private final Taxonomy taxonomy;
    private final List<double[]> rows = new ArrayList<>();
    private final double[] placeTotals;
    private final double[] fieldTotals;
    private final double total;

    EvidenceByField(RankingData data) {
        taxonomy = data.model().taxonomy();
        List<Region> regions = data.regions();
        placeTotals = new double[regions.size()];
        fieldTotals = new double[taxonomy.size()];
        double sum = 0;
        for (int place = 0; place < placeTotals.length; place++) {
            double[] row = row(data, regions.get(place));
            for (double value : row) {
                placeTotals[place] += value;
            }
            rollUp(row);
            for (int field = 0; field < row.length; field++) {
                fieldTotals[field] += row[field];
            }
            sum += placeTotals[place];
            rows.add(row);
        }
        total = sum;
    }

    /// The evidence mass of a region in a field.
    double mass(int place, int field) {
        return rows.get(place)[field];
    }

    /// The evidence of a region in a field relative to the evidence expected from its size.
    double quotient(int place, int field) {
        return LocationQuotient.of(
                mass(place, field), placeTotals[place], fieldTotals[field], total, ModelConstants.DEFAULT.shrinkage());
    }

    private double[] row(RankingData data, Region region) {
        double[] row = new double[taxonomy.size()];
        for (Institution institution : data.dataset().institutionsIn(region.id())) {
            if (!institution.bookedAtHeadOffice()) {
                for (Competence competence : data.dataset().competencesOf(institution.id())) {
                    taxonomy.find(competence.field()).ifPresent(field -> row[field] += competence.mass());
                }
            }
        }
        return row;
    }

    /// Descendants follow their ancestor, so that running sums give the sum of every subtree.
    private void rollUp(double[] row) {
        double[] before = new double[row.length + 1];
        for (int field = 0; field < row.length; field++) {
            before[field + 1] = before[field] + row[field];
        }
        for (int field = 0; field < row.length; field++) {
            row[field] = before[taxonomy.end(field)] - before[field];
        }
    }
}
