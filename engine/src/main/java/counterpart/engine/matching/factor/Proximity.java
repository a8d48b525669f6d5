package counterpart.engine.matching.factor;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Region;

/// Nearness of the nearest home: `1 - ln(1 + km) / ln(20001)`, 1 at the same place, 0 at the other end of the world.
final class Proximity implements Factor {

    private static final double FARTHEST = Math.log(20_001);

    private final Knowledge knowledge;

    Proximity(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "proximity";
    }

    @Override
    public double[] raw(Question question) {
        return knowledge.each(region -> Math.max(0, 1 - Math.log1p(distanceKm(question, region)) / FARTHEST));
    }

    private double distanceKm(Question question, Region region) {
        GeoPoint there = region.location();
        return question.homes().stream()
                .flatMap(home -> knowledge.dataset().findRegion(home).stream())
                .mapToDouble(home -> home.location().distanceKm(there))
                .min()
                .orElse(20_000);
    }
}
