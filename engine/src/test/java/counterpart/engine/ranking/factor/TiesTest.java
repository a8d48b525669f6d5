package counterpart.engine.ranking.factor;

import counterpart.engine.World;
import counterpart.engine.ranking.input.RankingData;

class TiesTest extends WorldFactorContract {

    @Override
    Factor factor(RankingData data) {
        return new Ties(data);
    }

    @Override
    void improve(World world, String region) {
        world.jointProjects("DE11", region, 1);
    }
}
