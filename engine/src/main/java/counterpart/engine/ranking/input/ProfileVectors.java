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
/// @param needs `w(u) = near(u) * (1 - own(v,u)) + g(u)`, the first part scaled to a sum of 1: fields that projects
///     join with the cluster's own ([JoiningProjects]) and that it lacks, and sought fields
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
    public static ProfileVectors of(Profile profile, RankingData data) {
        CompetenceModel model = data.model();
        SparseVector own = model.expansion().expand(profile.own());
        SparseVector ownership = model.expansion().ownership(profile.own());
        SparseVector sought = model.expansion().expand(profile.sought());
        return new ProfileVectors(
                own,
                ownership,
                needs(data.projects().near(own), ownership, sought),
                codes(profile.sought(), model.taxonomy()),
                codes(profile.own(), model.taxonomy()),
                model.reached(own.size() == 0 ? sought : own));
    }

    private static SparseVector needs(double[] near, SparseVector ownership, SparseVector sought) {
        double sum = 0;
        for (int field = 0; field < near.length; field++) {
            near[field] *= 1 - ownership.get(field);
            sum += near[field];
        }
        for (int field = 0; field < near.length; field++) {
            near[field] = (sum == 0 ? 0 : near[field] / sum) + sought.get(field);
        }
        return SparseVector.of(near);
    }

    /// The same profile with own fields and needs weighted by the rarity of the fields, and the same sums.
    public ProfileVectors weighted(FieldRarity rarity) {
        return new ProfileVectors(rarity.weigh(own), ownership, rarity.weigh(needs), sought, codes, broad);
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
