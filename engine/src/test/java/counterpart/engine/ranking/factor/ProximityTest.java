package counterpart.engine.ranking.factor;

import counterpart.engine.World;
import counterpart.engine.ranking.input.RankingData;

class ProximityTest extends WorldFactorContract {

    @Override
    Factor factor(RankingData data) {
        return new Proximity(data);
    }

    @Override
    void improve(World world, String region) {
        world.move(region, 48.5, 9.0);
    }
}
