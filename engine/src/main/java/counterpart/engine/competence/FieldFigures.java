package counterpart.engine.competence;

import counterpart.engine.competence.math.Distribution;
import counterpart.engine.competence.math.SparseVector;
import java.util.ArrayList;
import java.util.List;

/// Figures of regions by field, descendants included, with their distribution over the regions: value, percentile
/// and world rank.
public final class FieldFigures {

    private final List<double[]> figures;
    private final List<Distribution> distributions;

    /// Aggregates vectors up the tree and sorts the figures of each field.
    ///
    /// @param vectors one vector per region, over codes with evidence
    FieldFigures(List<SparseVector> vectors, FieldExpansion expansion, int fields) {
        this(vectors.stream().map(expansion::rollUp).toList(), fields);
    }

    /// @param figures figures by region and field
    FieldFigures(List<double[]> figures, int fields) {
        this.figures = figures;
        distributions = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            int column = field;
            distributions.add(new Distribution(
                    figures.stream().mapToDouble(row -> row[column]).toArray()));
        }
    }

    /// The figures of every region.
    List<SparseVector> all() {
        return figures.stream().map(SparseVector::of).toList();
    }

    /// The figure of a region in a field, 0 without evidence.
    public double figure(int region, int field) {
        return figures.get(region)[field];
    }

    /// The quantile of the figures of regions with evidence in a field.
    public double quantile(int field, double share) {
        return distributions.get(field).at(share);
    }

    /// Number of regions with evidence in a field.
    public int regions(int field) {
        return distributions.get(field).size();
    }

    /// World rank in a field, 1 for the strongest region; equal regions share a rank.
    public int rank(int region, int field) {
        return 1 + distributions.get(field).above(figure(region, field));
    }

    /// Percentile in a field, 0 to 100: the share of regions with evidence that are not stronger; 0 without
    /// evidence.
    public double percentile(int region, int field) {
        if (figure(region, field) == 0) {
            return 0;
        }
        int regions = regions(field);
        return 100.0 * (regions - rank(region, field) + 1) / regions;
    }
}
