package counterpart.engine.matching.factor;

import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;

/// Who could pay: `1 - product(1 - q)` over the programmes that fit and are open, with `q` larger where the partner is
/// paid by its own agency, smaller where the facts need a check first. Closed programmes give nothing.
final class FundingFactor implements Factor {

    private static final double NEEDS_CHECK = 0.3;

    private final Knowledge knowledge;

    FundingFactor(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "funding";
    }

    @Override
    public double[] raw(Question question) {
        return knowledge.each(region -> 1 - unfunded(question, region));
    }

    private double unfunded(Question question, Region region) {
        double unfunded = 1;
        for (Programme programme : knowledge.funding().reaching(region.id())) {
            if (FundingRules.offers(programme, question.cluster())) {
                double sure = FundingRules.needsCheck(programme, question.on()) ? NEEDS_CHECK : 1;
                unfunded *= 1 - sure * quality(programme.partnerFundedBy());
            }
        }
        return unfunded;
    }

    private static double quality(Programme.PartnerFunding funding) {
        return switch (funding) {
            case OWN_AGENCY -> 0.4;
            case SAME_PROGRAMME -> 0.3;
            case NOT_FUNDED -> 0.1;
        };
    }
}
