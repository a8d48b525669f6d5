package counterpart.engine.matching.factor;

/// Complementarity seen from the region: how much of what the cluster has lies near what the region does and is not
/// held there.
final class MutualBenefit implements Factor {

    private final Knowledge knowledge;

    MutualBenefit(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "mutualBenefit";
    }

    @Override
    public double[] raw(Question question) {
        return knowledge.products(Spaces.WANTS, question.profile().own());
    }
}
