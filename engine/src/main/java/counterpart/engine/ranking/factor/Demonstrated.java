package counterpart.engine.ranking.factor;

/// What institutions of the region have shown in projects: a need of the profile, in the profile's own domain;
/// see [ProfileEvidence#regions]. A region without projects has 0, which says nothing about what it can do.
final class Demonstrated implements Factor {

    @Override
    public String key() {
        return "demonstrated";
    }

    @Override
    public double[] raw(FactorContext context) {
        return context.evidence().get().regions();
    }
}
