package counterpart.engine.ranking.factor;

import counterpart.engine.World;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.input.FundingRulesTest;
import counterpart.engine.ranking.input.RankingData;

class FundingTest extends WorldFactorContract {

    @Override
    Factor factor(RankingData data) {
        return new Funding(data);
    }

    @Override
    void improve(World world, String region) {
        world.programme(FundingRulesTest.programme("new")
                .places(new RegionId(region).value())
                .build());
    }
}
