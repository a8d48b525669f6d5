package counterpart.engine.matching.factor;

import counterpart.engine.specialisation.SparseVector;

/// The scale of the place in the fields that matter to the profile, own and needed alike, with a quarter of the scale
/// of the whole place: `sum_u q(u) * ln(1 + n(r,u)) + ln(1 + n(r,.)) / 4`.
final class Excellence implements Factor {

    private static final double VOLUME_SHARE = 0.25;

    private final Knowledge knowledge;
    private final double[] volumes;

    Excellence(Knowledge knowledge) {
        this.knowledge = knowledge;
        volumes = knowledge.each(
                region -> knowledge.model().volume(knowledge.model().place(region.id())));
    }

    @Override
    public String key() {
        return "excellence";
    }

    @Override
    public double[] raw(Question question) {
        double[] own = knowledge.products(Spaces.SCALE, question.profile().own());
        SparseVector needs = question.profile().needs();
        double sum = Math.max(1, needs.sum());
        double[] needed = knowledge.products(Spaces.SCALE, needs);
        for (int place = 0; place < own.length; place++) {
            own[place] += needed[place] / sum + VOLUME_SHARE * volumes[place];
        }
        return own;
    }
}
