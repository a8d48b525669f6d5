package counterpart.engine.matching.factor;

import counterpart.engine.World;
import counterpart.engine.model.RegionId;

class FundingFactorTest extends WorldFactorContract {

    @Override
    Factor factor(Knowledge knowledge) {
        return new FundingFactor(knowledge);
    }

    @Override
    void improve(World world, String region) {
        world.programme(FundingRulesTest.programme("new")
                .places(new RegionId(region).value())
                .build());
    }
}
