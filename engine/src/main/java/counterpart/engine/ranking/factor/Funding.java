package counterpart.engine.ranking.factor;

import counterpart.engine.model.Programme;
import counterpart.engine.ranking.input.FundingRules;
import counterpart.engine.ranking.input.RankingData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Chance of funding: `1 - product(1 - q)` over the programmes that fit and are open, with `q` larger if the
/// partner is funded by its own agency, smaller if the facts need a check first. Closed programmes count 0.
final class Funding implements Factor {

    private static final double NEEDS_CHECK = 0.3;

    private final List<Programme> programmes;
    /// The numbers of the programmes that reach a region, by region.
    private final int[][] reaching;

    Funding(RankingData data) {
        programmes = List.copyOf(data.dataset().programmes());
        Map<String, Integer> numbers = new HashMap<>();
        programmes.forEach(programme -> numbers.put(programme.id(), numbers.size()));
        reaching = data.regions().stream()
                .map(region -> data.funding().reaching(region.id()).stream()
                        .mapToInt(programme -> Objects.requireNonNull(numbers.get(programme.id())))
                        .toArray())
                .toArray(int[][]::new);
    }

    @Override
    public String key() {
        return "funding";
    }

    @Override
    public double[] raw(FactorContext context) {
        double[] unpaid = new double[programmes.size()];
        for (int i = 0; i < unpaid.length; i++) {
            unpaid[i] = unpaid(programmes.get(i), context);
        }
        double[] raw = new double[reaching.length];
        for (int place = 0; place < raw.length; place++) {
            double product = 1;
            for (int programme : reaching[place]) {
                product *= unpaid[programme];
            }
            raw[place] = 1 - product;
        }
        return raw;
    }

    private static double unpaid(Programme programme, FactorContext context) {
        if (!FundingRules.offers(programme, context.cluster())) {
            return 1;
        }
        double sure = FundingRules.needsCheck(programme, context.on()) ? NEEDS_CHECK : 1;
        return 1 - sure * quality(programme.partnerFundedBy());
    }

    private static double quality(Programme.PartnerFunding funding) {
        return switch (funding) {
            case OWN_AGENCY -> 0.4;
            case SAME_PROGRAMME -> 0.3;
            case NOT_FUNDED -> 0.1;
        };
    }
}
