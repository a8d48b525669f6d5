package counterpart.engine.matching.factor;

/// The scale of the place where the profile is at home: `sum_f v3(f) * reach(r,f) + 0.7 * sum_g v2(g) * ln(1 + n(r,g))
/// +
/// 0.4 * ln(1 + n(r,.))`, over the level-3 fields (with what lies next to them), the level-2 fields and everything.
final class Excellence implements Factor {

    private static final double VOLUME_SHARE = 0.4;

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
        double[] scale = knowledge.products(Spaces.REACH, question.profile().broad());
        for (int place = 0; place < scale.length; place++) {
            scale[place] += VOLUME_SHARE * volumes[place];
        }
        return scale;
    }
}
