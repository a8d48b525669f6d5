package counterpart.engine.matching.factor;

import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import java.util.HashMap;
import java.util.Map;

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
        Map<String, Double> unpaid = new HashMap<>();
        for (Programme programme : knowledge.dataset().programmes()) {
            if (FundingRules.offers(programme, question.cluster())) {
                double sure = FundingRules.needsCheck(programme, question.on()) ? NEEDS_CHECK : 1;
                unpaid.put(programme.id(), 1 - sure * quality(programme.partnerFundedBy()));
            }
        }
        return knowledge.each(region -> 1 - unpaid(region, unpaid));
    }

    private double unpaid(Region region, Map<String, Double> unpaid) {
        double product = 1;
        for (Programme programme : knowledge.funding().reaching(region.id())) {
            product *= unpaid.getOrDefault(programme.id(), 1.0);
        }
        return product;
    }

    private static double quality(Programme.PartnerFunding funding) {
        return switch (funding) {
            case OWN_AGENCY -> 0.4;
            case SAME_PROGRAMME -> 0.3;
            case NOT_FUNDED -> 0.1;
        };
    }
}
