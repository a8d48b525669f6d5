package counterpart.engine.evidence;

import counterpart.engine.competence.math.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a cluster does: its own fields by how central and specific they are, and its themes; with the projects
/// whose words speak about it.
final class Domain {

    private static final double MOST = 0.98;
    private static final double THEME = 0.9;

    private final SparseVector relevance;
    private final List<OwnField> own;
    private final List<Theme> themes = new ArrayList<>();

    /// An own field.
    ///
    /// @param weight `o(t)`, the largest 1
    /// @param matches of the relevant projects with it, in (0, 1]
    record OwnField(int ordinal, double weight, SparseVector matches) {}

    /// A phrase that describes the cluster.
    ///
    /// @param words the normalised words of the phrase
    /// @param matches of the relevant projects with it, in (0, 1]
    record Theme(Set<String> words, SparseVector matches) {}

    /// @param relevance of the projects, in (0, 1]; others are not relevant
    Domain(SparseVector relevance, List<OwnField> own, List<Theme> themes) {
        this.relevance = relevance;
        SparseVector relevant = relevance.map(value -> 1);
        this.own = own.stream()
                .map(field -> new OwnField(
                        field.ordinal(), field.weight(), field.matches().times(relevant)))
                .toList();
        themes.forEach(theme ->
                this.themes.add(new Theme(theme.words(), theme.matches().times(relevant))));
    }

    SparseVector relevance() {
        return relevance;
    }

    List<OwnField> own() {
        return own;
    }

    /// `d(p|u) = 1 - prod_t (1 - o(t) m(p,t))^k(t,u) * prod_themes (1 - 0.9 m(p,theme))` of some projects.
    ///
    /// @param projects of which the match is wanted, by ordinal
    /// @param apart `k(t,u)` for each own field, see [FieldSimilarity#apart]
    /// @param label words of the field's label; themes that share one are left out
    double[] matches(SparseVector projects, double[] apart, Set<String> label) {
        double[] outside = new double[projects.size()]; // logarithms
        for (int i = 0; i < apart.length; i++) {
            if (apart[i] > 0) {
                add(outside, projects, own.get(i).matches(), own.get(i).weight(), apart[i]);
            }
        }
        for (Theme theme : themes) {
            if (theme.words().stream().noneMatch(label::contains)) {
                add(outside, projects, theme.matches(), THEME, 1);
            }
        }
        for (int i = 0; i < outside.length; i++) {
            outside[i] = 1 - Math.exp(outside[i]);
        }
        return outside;
    }

    private static void add(
            double[] logarithms, SparseVector projects, SparseVector matches, double weight, double power) {
        int j = 0;
        for (int i = 0; i < projects.size(); i++) {
            while (j < matches.size() && matches.ordinal(j) < projects.ordinal(i)) {
                j++;
            }
            if (j < matches.size() && matches.ordinal(j) == projects.ordinal(i)) {
                logarithms[i] += power * Math.log1p(-Math.min(MOST, weight * matches.value(j)));
            }
        }
    }
}
