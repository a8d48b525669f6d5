package counterpart.engine.matching.factor;

/// The weighted share of the sought fields that the region holds, each counted once however strong it is there.
final class SoughtCoverage implements Factor {

    private final Knowledge knowledge;

    SoughtCoverage(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "soughtCoverage";
    }

    @Override
    public double[] raw(Question question) {
        return knowledge.products(Spaces.HELD, question.profile().sought());
    }
}
