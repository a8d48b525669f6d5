package counterpart.engine.matching.factor;

/// What the region is strong in, near what the cluster does, that the cluster lacks or seeks:
/// `K(v,r) = sum_u w(u) * x(r,u)` (Balland & Boschma 2021, graded). The profile's needs are the query.
final class Complementarity implements Factor {

    private final Knowledge knowledge;

    Complementarity(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "complementarity";
    }

    @Override
    public double[] raw(Question question) {
        return knowledge.products(
                Spaces.strength(question.pivot()), question.profile().needs());
    }
}
