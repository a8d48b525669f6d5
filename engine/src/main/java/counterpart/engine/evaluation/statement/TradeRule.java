package counterpart.engine.evaluation.statement;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Competence;
import java.util.List;
import java.util.stream.Stream;

/// Decides whether a cluster organisation is of a cluster's trade, by the thresholds of
/// `docs/decisions/025-what-may-be-said.md`: at least 0.3 of its fields lie in the cluster's own or sought fields; the
/// first address has at least 0.4 in own fields, and works in a tenth of the profile's own weight.
final class TradeRule {

    private static final double LISTED = 0.3;
    private static final double FIRST = 0.4;
    private static final double COVERED = 0.1;
    private static final double PER_LEVEL = 0.75;
    private static final double UNSAYABLE = 0.5;
    private static final double ROUNDING = 1e-9;

    private final Dataset dataset;

    TradeRule(Dataset dataset) {
        this.dataset = dataset;
    }

    boolean mayBeListed(Institution institution, Cluster cluster) {
        List<FieldCode> profile = Stream.concat(cluster.profile().own().stream(), cluster.profile().sought().stream())
                .map(WeightedField::field)
                .toList();
        return share(fields(institution), profile) >= LISTED - ROUNDING;
    }

    boolean mayBeFirst(Institution institution, Cluster cluster) {
        List<FieldCode> fields = fields(institution);
        List<WeightedField> own = cluster.profile().own();
        double weight = own.stream().mapToDouble(WeightedField::weight).sum();
        double covered = own.stream()
                .filter(one -> closest(one.field(), fields) > 0)
                .mapToDouble(WeightedField::weight)
                .sum();
        return share(fields, own.stream().map(WeightedField::field).toList()) >= FIRST - ROUNDING
                && covered >= (COVERED - ROUNDING) * weight;
    }

    private List<FieldCode> fields(Institution institution) {
        return dataset.competencesOf(institution.id()).stream()
                .filter(competence -> competence.grade() > 0 || competence.mass() > 0)
                .map(Competence::field)
                .filter(field -> dataset.findField(field).isPresent())
                .distinct()
                .toList();
    }

    /// The mean closeness of fields to the closest of the profile's.
    private double share(List<FieldCode> fields, List<FieldCode> profile) {
        return fields.stream()
                .mapToDouble(field -> closest(field, profile))
                .average()
                .orElse(0);
    }

    private double closest(FieldCode field, List<FieldCode> others) {
        return others.stream()
                .mapToDouble(other -> closeness(field, other))
                .max()
                .orElse(0);
    }

    /// 1 for equal fields, a quarter less for each level between a field and one that contains it, half where the
    /// wider one is unsayable, else 0.
    private double closeness(FieldCode one, FieldCode other) {
        if (!one.isWithin(other) && !other.isWithin(one)) {
            return 0;
        }
        FieldCode wider = one.level() <= other.level() ? one : other;
        double near = Math.pow(PER_LEVEL, Math.abs(one.level() - other.level()));
        return dataset.findField(wider).filter(Field::sayable).isPresent() ? near : UNSAYABLE * near;
    }
}
