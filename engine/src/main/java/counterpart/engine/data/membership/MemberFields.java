package counterpart.engine.data.membership;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Competence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes the joint profile of institutions: each contributes its fields by shares of its evidence, weighted with the
/// logarithm of that evidence, so that one large university does not outvote forty companies.
final class MemberFields {

    private static final int MOST = 15;
    private static final int SPECIFIC_LEVEL = 2;
    private static final double HEAVIEST = 3;

    private final Dataset dataset;

    MemberFields(Dataset dataset) {
        this.dataset = dataset;
    }

    /// At most 15 fields, heaviest first; the heaviest weighs 3, as a main field of a curated profile does.
    List<WeightedField> of(List<Institution> members) {
        Map<FieldCode, Double> weights = new HashMap<>();
        members.forEach(member -> add(member, weights));
        double heaviest =
                weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return weights.entrySet().stream()
                .sorted(Map.Entry.<FieldCode, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(FieldCode::value))))
                .limit(MOST)
                .map(entry -> new WeightedField(entry.getKey(), HEAVIEST * entry.getValue() / heaviest))
                .toList();
    }

    private void add(Institution member, Map<FieldCode, Double> weights) {
        Map<FieldCode, Double> evidence = new HashMap<>();
        dataset.competencesOf(member.id()).stream()
                .filter(competence -> competence.field().level() >= SPECIFIC_LEVEL)
                .forEach(competence -> evidence.merge(competence.field(), mass(competence), Double::sum));
        double all = evidence.values().stream().mapToDouble(Double::doubleValue).sum();
        evidence.forEach((field, mass) -> weights.merge(field, Math.log1p(all) * mass / all, Double::sum));
    }

    private static double mass(Competence competence) {
        return competence.countedMass();
    }
}
