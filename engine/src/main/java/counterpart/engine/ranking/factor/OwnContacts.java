package counterpart.engine.ranking.factor;

import counterpart.engine.ranking.input.RankingData;

/// Whether the cluster has a contact of its own in the region: 1 or 0. Joint projects of the whole home region, which
/// [Ties] counts, cannot outweigh it.
final class OwnContacts implements Factor {

    private final RankingData data;

    OwnContacts(RankingData data) {
        this.data = data;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public double[] raw(FactorContext context) {
        double[] raw = new double[data.regions().size()];
        data.ties()
                .contactRegions(context.contacts())
                .forEach(region -> raw[data.model().ordinal(region)] = 1);
        return raw;
    }
}
