package counterpart.engine.matching.factor;

import counterpart.engine.World;

class ProximityTest extends WorldFactorContract {

    @Override
    Factor factor(Knowledge knowledge) {
        return new Proximity(knowledge);
    }

    @Override
    void improve(World world, String region) {
        world.move(region, 48.5, 9.0);
    }
}
