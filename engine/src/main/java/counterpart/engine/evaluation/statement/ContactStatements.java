package counterpart.engine.evaluation.statement;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.ranking.Match;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Checks the contact points of matches: they are of the cluster's trade, and the first has not ended.
final class ContactStatements {

    private final Dataset dataset;

    ContactStatements(Dataset dataset) {
        this.dataset = dataset;
    }

    void check(Cluster cluster, Match match, BiConsumer<Fault, String> found) {
        List<FieldCode> own =
                cluster.profile().own().stream().map(WeightedField::field).toList();
        List<FieldCode> all = Stream.concat(
                        own.stream(), cluster.profile().sought().stream().map(WeightedField::field))
                .toList();
        Institution first = match.firstAddress();
        if (first != null && (!works(first, own) || hasEnded(first))) {
            found.accept(Fault.OTHER_TRADE, first.name());
        }
        match.clusterOrganisations().stream()
                .map(Match.ClusterOrganisation::institution)
                .filter(one -> one.type() == Institution.Type.CLUSTER_ORGANISATION && !works(one, all))
                .forEach(one -> found.accept(Fault.OTHER_TRADE, one.name()));
    }

    private boolean works(Institution institution, List<FieldCode> fields) {
        return dataset.competencesOf(institution.id()).stream()
                .map(Competence::field)
                .anyMatch(code -> fields.stream().anyMatch(field -> code.isWithin(field) || field.isWithin(code)));
    }

    private boolean hasEnded(Institution institution) {
        return dataset.tables().doubtfulOrganisations().contains(institution.id());
    }
}
