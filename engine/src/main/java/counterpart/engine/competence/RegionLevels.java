package counterpart.engine.competence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.model.evidence.RegionalEvidence;
import counterpart.engine.model.scale.NormalScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The level of each region in each field, from all that is said of it except its projects: the weighted mean
/// of the normal scores of its levels by source (decision 028). Estimates are levels too: with a page they
/// weigh as much as the best statistic, without one half as much. Lists that do not cover all places only
/// raise that mean. A claim of an institution counts only where nothing else is known of the region in the
/// field, and never where its source has figures of the region.
final class RegionLevels {

    private static final double PAGE = 1;
    private static final double OPINION = 0.5;
    private static final int PRESENT = 1;

    private final Taxonomy taxonomy;
    private final Map<RegionId, Map<Integer, List<Level>>> known = new HashMap<>();
    private final Map<RegionId, Map<Integer, Double>> atLeast = new HashMap<>();
    private final Map<RegionId, Set<Integer>> claims = new HashMap<>();
    private final Map<RegionId, Set<String>> sources = new HashMap<>();

    private record Level(double score, double weight) {}

    RegionLevels(Collection<RegionGrade> grades, Collection<RegionalEvidence> evidence, Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        for (RegionalEvidence one : evidence) {
            sources.computeIfAbsent(one.region(), id -> new HashSet<>()).add(one.source());
            if (one.basis() == RegionalEvidence.Basis.STATISTIC) {
                add(one.region(), one.field(), one.level(), one.weight());
            } else {
                raise(one);
            }
        }
        for (RegionGrade grade : grades) {
            if (!covers(grade.region(), grade.source())) { // else the grade follows from the evidence
                add(grade.region(), grade.field(), grade.level(), grade.sourced() ? PAGE : OPINION);
            }
        }
    }

    private boolean covers(RegionId region, String source) {
        return sources.getOrDefault(region, Set.of()).contains(source);
    }

    private void add(RegionId region, FieldCode code, double level, double weight) {
        taxonomy.find(code)
                .ifPresent(field -> known.computeIfAbsent(region, id -> new HashMap<>())
                        .computeIfAbsent(field, one -> new ArrayList<>(1))
                        .add(new Level(NormalScore.of(level), weight)));
    }

    private void raise(RegionalEvidence one) {
        taxonomy.find(one.field())
                .ifPresent(field -> atLeast.computeIfAbsent(one.region(), id -> new HashMap<>())
                        .merge(field, one.level(), Math::max));
    }

    /// Adds what an institution of the region claims.
    void claim(RegionId region, int field, String source) {
        if (!covers(region, source)) {
            claims.computeIfAbsent(region, id -> new HashSet<>()).add(field);
        }
    }

    /// Level, 0 to 1, by field.
    Map<Integer, Double> of(RegionId region) {
        Map<Integer, Double> levels = new TreeMap<>();
        claims.getOrDefault(region, Set.of()).forEach(field -> levels.put(field, RegionGrade.level(PRESENT)));
        known.getOrDefault(region, Map.of()).forEach((field, said) -> levels.put(field, mean(said)));
        atLeast.getOrDefault(region, Map.of()).forEach((field, level) -> levels.merge(field, level, Math::max));
        return levels;
    }

    private static double mean(List<Level> levels) {
        double weights = levels.stream().mapToDouble(Level::weight).sum();
        double scores = levels.stream()
                .mapToDouble(level -> level.weight() * level.score())
                .sum();
        return NormalScore.quantile(scores / weights);
    }
}
