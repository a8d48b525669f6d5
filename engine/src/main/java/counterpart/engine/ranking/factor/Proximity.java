package counterpart.engine.ranking.factor;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.input.RankingData;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Geographical proximity and affinity between countries: `1 - ln(1 + km) / ln(20001)` of the nearest home (1 at
/// distance 0, 0 at the antipode) `+ 0.8 * affinity` of the countries, which grows with their joint projects beyond
/// the number expected from their sizes (language, law, neighbourhood: Boschma 2005 distinguishes such kinds of
/// proximity).
final class Proximity implements Factor {

    private static final double FARTHEST = Math.log(20_001);

    private static final double AFFINITY = 0.8;

    private final RankingData data;
    /// The distances of all regions from the clusters' homes, by home.
    private final Map<RegionId, double[]> distancesKm;

    Proximity(RankingData data) {
        this.data = data;
        distancesKm = data.dataset().clusters().stream()
                .map(Cluster::homeRegion)
                .distinct()
                .flatMap(home -> data.dataset().findRegion(home).stream())
                .collect(Collectors.toUnmodifiableMap(Region::id, this::distancesKm));
    }

    @Override
    public String key() {
        return "proximity";
    }

    @Override
    public double[] raw(FactorContext context) {
        double[] nearestKm = new double[data.regions().size()];
        Arrays.fill(nearestKm, Double.POSITIVE_INFINITY);
        context.homes().stream()
                .flatMap(home -> data.dataset().findRegion(home).stream())
                .map(this::known)
                .forEach(fromHome -> Arrays.setAll(nearestKm, place -> Math.min(nearestKm[place], fromHome[place])));
        double[] affinities = data.ties().affinities(context.homes());
        double[] raw = new double[nearestKm.length];
        Arrays.setAll(
                raw, place -> Math.max(0, 1 - Math.log1p(nearestKm[place]) / FARTHEST) + AFFINITY * affinities[place]);
        return raw;
    }

    private double[] known(Region home) {
        double[] known = distancesKm.get(home.id());
        return known == null ? distancesKm(home) : known;
    }

    private double[] distancesKm(Region home) {
        return data.each(region -> home.location().distanceKm(region.location()));
    }
}
