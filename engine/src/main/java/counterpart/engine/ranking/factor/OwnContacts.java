package counterpart.engine.ranking.factor;

import counterpart.engine.ranking.input.RankingData;

/// Whether the cluster has a contact of its own in the region: 1 or 0. Joint projects of the whole home region, which
/// [Ties] counts, cannot outweigh it.
final class OwnContacts implements Factor {

    private final RankingData knowledge;

    OwnContacts(RankingData knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public double[] raw(FactorContext question) {
        double[] raw = new double[knowledge.regions().size()];
        knowledge
                .ties()
                .contactRegions(question.contacts())
                .forEach(region -> raw[knowledge.model().ordinal(region)] = 1);
        return raw;
    }
}
