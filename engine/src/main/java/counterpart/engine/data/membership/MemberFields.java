package counterpart.engine.data.membership;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Competence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes the joint profile of institutions: each contributes its fields by shares of its evidence, weighted with the
/// logarithm of that evidence up to that of about four projects, so that one large university does not outvote forty
/// companies.
///
/// A field is kept if at least two members have it, or if one is strong in it: by a curated grade, or with at least
/// three projects that make up a tenth of its evidence. Only fields are named that say what a partner can do
/// ([Field#sayable]); another one counts for its nearest such ancestor. Institutions at which the projects of many
/// sites
/// are booked tell nothing about the site that is a member; they count only where there is no other member.
final class MemberFields {

    private static final int MOST = 15;
    private static final int SPECIFIC_LEVEL = 2;
    private static final int LEVEL_OF_SUBSTITUTE = 3;
    private static final double HEAVIEST = 3;
    /// About what four projects give: more evidence gives no more say.
    private static final double MOST_VOTES = 1.5;
    private static final int MIN_CARRIERS = 2;
    private static final int STRONG_PROJECTS = 3;
    private static final double STRONG_SHARE = 0.1;

    private final Dataset dataset;

    MemberFields(Dataset dataset) {
        this.dataset = dataset;
    }

    /// At most 15 fields, heaviest first; the heaviest weighs 3, as a main field of a curated profile does. The only
    /// member of a list keeps all of its fields.
    List<WeightedField> of(List<Institution> institutions) {
        List<Institution> sites =
                institutions.stream().filter(one -> !one.bookedAtHeadOffice()).toList();
        List<Institution> members = sites.isEmpty() ? institutions : sites;
        Map<FieldCode, Support> fields = new HashMap<>();
        members.forEach(member -> add(member, fields));
        List<Map.Entry<FieldCode, Support>> kept = fields.entrySet().stream()
                .filter(entry ->
                        members.size() < MIN_CARRIERS || entry.getValue().isEnough())
                .sorted(Comparator.comparingDouble((Map.Entry<FieldCode, Support> entry) -> entry.getValue().weight)
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(MOST)
                .toList();
        double heaviest = kept.isEmpty() ? 1 : kept.getFirst().getValue().weight;
        return kept.stream()
                .map(entry -> new WeightedField(entry.getKey(), HEAVIEST * entry.getValue().weight / heaviest))
                .toList();
    }

    private void add(Institution member, Map<FieldCode, Support> fields) {
        Map<FieldCode, Evidence> evidence = new HashMap<>();
        for (Competence competence : dataset.competencesOf(member.id())) {
            named(competence.field())
                    .ifPresent(field -> evidence.computeIfAbsent(field, key -> new Evidence())
                            .add(competence));
        }
        double all = evidence.values().stream().mapToDouble(one -> one.mass).sum();
        evidence.forEach((field, one) -> fields.computeIfAbsent(field, key -> new Support())
                .add(Math.min(MOST_VOTES, Math.log1p(all)) * one.mass / all, isStrong(one, all)));
    }

    private static boolean isStrong(Evidence one, double all) {
        return one.graded || (one.projects >= STRONG_PROJECTS && one.mass >= STRONG_SHARE * all);
    }

    /// The field that stands for a field in a profile; empty when there is none.
    private Optional<FieldCode> named(FieldCode field) {
        if (field.level() < SPECIFIC_LEVEL) {
            return Optional.empty();
        }
        Optional<FieldCode> named = Optional.of(field);
        while (named.isPresent() && !isSayable(named.get())) {
            named = named.get().parent().filter(parent -> parent.level() >= LEVEL_OF_SUBSTITUTE);
        }
        return named;
    }

    private boolean isSayable(FieldCode field) {
        return dataset.findField(field).filter(Field::sayable).isPresent();
    }

    /// What one member shows in a field.
    private static final class Evidence {

        private double mass;
        private int projects;
        private boolean graded;

        void add(Competence competence) {
            mass += competence.countedMass();
            projects += competence.projects();
            graded |= competence.grade() > 0;
        }
    }

    /// What all members show in a field.
    private static final class Support {

        private double weight;
        private int carriers;
        private boolean strong;

        void add(double share, boolean ofStrong) {
            weight += share;
            carriers++;
            strong |= ofStrong;
        }

        boolean isEnough() {
            return strong || carriers >= MIN_CARRIERS;
        }
    }
}
