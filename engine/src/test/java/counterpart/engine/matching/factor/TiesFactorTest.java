package counterpart.engine.matching.factor;

import counterpart.engine.World;

class TiesFactorTest extends WorldFactorContract {

    @Override
    Factor factor(Knowledge knowledge) {
        return new TiesFactor(knowledge);
    }

    @Override
    void improve(World world, String region) {
        world.jointProjects("DE11", region, 1);
    }
}
