package counterpart.engine.matching.factor;

/// The region's strength in the cluster's own fields: a partner must understand the problem.
/// `B(v,r) = sum_t v(t) * x(r,t)`.
final class CommonGround implements Factor {

    private final Knowledge knowledge;

    CommonGround(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "commonGround";
    }

    @Override
    public double[] raw(Question question) {
        return knowledge.products(
                Spaces.strength(question.pivot()), question.profile().own());
    }
}
