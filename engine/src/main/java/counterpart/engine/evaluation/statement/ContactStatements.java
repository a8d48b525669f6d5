package counterpart.engine.evaluation.statement;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.ranking.Match;
import java.util.function.BiConsumer;

/// Checks the contact points of matches: they are of the cluster's trade, and the first has not ended.
final class ContactStatements {

    private final Dataset dataset;
    private final TradeRule trade;

    ContactStatements(Dataset dataset) {
        this.dataset = dataset;
        trade = new TradeRule(dataset);
    }

    void check(Cluster cluster, Match match, BiConsumer<Fault, String> found) {
        Institution first = match.firstAddress();
        if (first != null && (!trade.mayBeFirst(first, cluster) || hasEnded(first))) {
            found.accept(Fault.OTHER_TRADE, first.name());
        }
        match.clusterOrganisations().stream()
                .map(Match.ClusterOrganisation::institution)
                .filter(one -> one.type() == Institution.Type.CLUSTER_ORGANISATION)
                .filter(one -> !trade.mayBeListed(one, cluster))
                .forEach(one -> found.accept(Fault.OTHER_TRADE, one.name()));
    }

    private boolean hasEnded(Institution institution) {
        return dataset.tables().doubtfulOrganisations().contains(institution.id());
    }
}
