package counterpart.engine.matching.factor;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Nearness on the map and between countries: `1 - ln(1 + km) / ln(20001)` of the nearest home (1 at the same place, 0
/// at the other end of the world) `+ 0.8 * affinity` of the countries, which grows with what they do together beyond
/// what their sizes let expect (language, law, neighbourhood: Boschma 2005 tells such kinds of proximity apart).
final class Proximity implements Factor {

    private static final double FARTHEST = Math.log(20_001);

    private static final double AFFINITY = 0.8;

    private final Knowledge knowledge;
    /// By homes, of which there are as many as clusters have.
    private final Map<Set<RegionId>, double[]> known = new ConcurrentHashMap<>();

    Proximity(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "proximity";
    }

    @Override
    public double[] raw(Question question) {
        return known.computeIfAbsent(question.homes(), homes -> nearness(question));
    }

    private double[] nearness(Question question) {
        return knowledge.each(region -> Math.max(0, 1 - Math.log1p(distanceKm(question, region)) / FARTHEST)
                + AFFINITY * knowledge.ties().affinity(question.homes(), region));
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
