package counterpart.engine.specialisation;

import java.util.ArrayList;
import java.util.List;

/// Figures of places by field, descendants included, with their distribution over the places: what is shown for a
/// field, its percentile and its rank in the world.
public final class FieldFigures {

    private final List<double[]> figures;
    private final List<Quantile> distributions;

    /// Rolls vectors up the tree and sorts each field's figures.
    ///
    /// @param vectors one vector a place, over codes with evidence
    FieldFigures(List<SparseVector> vectors, Cover cover, int fields) {
        this(vectors.stream().map(cover::rollUp).toList(), fields);
    }

    /// @param figures by place and field
    FieldFigures(List<double[]> figures, int fields) {
        this.figures = figures;
        distributions = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            int column = field;
            distributions.add(new Quantile(
                    figures.stream().mapToDouble(row -> row[column]).toArray()));
        }
    }

    /// The figures of every place.
    List<SparseVector> all() {
        return figures.stream().map(SparseVector::of).toList();
    }

    /// A place's figure in a field, 0 without evidence.
    public double figure(int place, int field) {
        return figures.get(place)[field];
    }

    /// The figure below which a share of the places with evidence in the field lie.
    public double quantile(int field, double share) {
        return distributions.get(field).at(share);
    }

    /// The number of places with evidence in the field.
    public int places(int field) {
        return distributions.get(field).size();
    }

    /// 1 for the strongest place in the field; equal places share a rank.
    public int rank(int place, int field) {
        return 1 + distributions.get(field).above(figure(place, field));
    }

    /// 0 to 100: the share of the places with evidence in the field that are not stronger; 0 without evidence.
    public double percentile(int place, int field) {
        if (figure(place, field) == 0) {
            return 0;
        }
        int places = places(field);
        return 100.0 * (places - rank(place, field) + 1) / places;
    }
}
