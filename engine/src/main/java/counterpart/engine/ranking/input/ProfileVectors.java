package counterpart.engine.ranking.input;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// A profile as vectors over fields.
///
/// @param own `v`: the own fields distributed over the fields they cover, sum 1
/// @param ownership in [0, 1] for each field: the degree to which the profile has it already
/// @param needs `w(u) = (sum_t v(t) * phi(t,u)) * (1 - own(v,u)) + g(u)`: fields related to the cluster's own that
///     it lacks, and sought fields
/// @param sought `g`: the sought fields on the codes given, sum 1; empty when nothing is sought
/// @param codes the own fields on the codes given, sum 1
/// @param broad the level-2 and level-3 fields it lies in, to be compared with the regions' reach; those of the
///     sought fields if a profile has no own fields
public record ProfileVectors(
        SparseVector own,
        SparseVector ownership,
        SparseVector needs,
        SparseVector sought,
        SparseVector codes,
        SparseVector broad) {

    /// The vectors of a profile; fields unknown to the model are left out.
    public static ProfileVectors of(Profile profile, CompetenceModel model) {
        SparseVector own = model.expansion().expand(profile.own());
        SparseVector ownership = model.expansion().ownership(profile.own());
        double[] needs = model.relatedness().spread(own);
        SparseVector sought = model.expansion().expand(profile.sought());
        for (int field = 0; field < needs.length; field++) {
            needs[field] = needs[field] * (1 - ownership.get(field)) + sought.get(field);
        }
        return new ProfileVectors(
                own,
                ownership,
                SparseVector.of(needs),
                codes(profile.sought(), model.taxonomy()),
                codes(profile.own(), model.taxonomy()),
                model.reached(own.size() == 0 ? sought : own));
    }

    private static SparseVector codes(Collection<WeightedField> fields, Taxonomy taxonomy) {
        double sum = fields.stream().mapToDouble(WeightedField::weight).sum();
        Map<Integer, Double> weights = new HashMap<>();
        for (WeightedField weighted : fields) {
            taxonomy.find(weighted.field())
                    .ifPresent(field -> weights.merge(field, weighted.weight() / sum, Double::sum));
        }
        return SparseVector.of(weights);
    }
}
