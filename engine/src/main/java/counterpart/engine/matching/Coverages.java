package counterpart.engine.matching;

import counterpart.engine.dataset.Dataset;
import counterpart.engine.matching.Match.Coverage.Level;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionGrade;
import counterpart.engine.model.RegionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How much is known about a region. *Solid* from 200 project participations on; *fair* from 20 on, or where pages
/// back at least a quarter of its curated strengths; else *thin*.
final class Coverages {

    private static final int SOLID = 200;
    private static final int FAIR = 20;
    private static final double FAIR_SOURCED = 0.25;

    private final Map<RegionId, List<RegionGrade>> grades = new HashMap<>();
    private final Map<RegionId, TreeSet<String>> sources = new HashMap<>();

    Coverages(Dataset dataset) {
        dataset.tables()
                .grades()
                .forEach(grade -> grades.computeIfAbsent(grade.region(), id -> new ArrayList<>())
                        .add(grade));
        dataset.tables().grades().forEach(grade -> add(grade.region(), grade.source()));
        dataset.institutions().stream()
                .filter(institution -> institution.participations() > 0)
                .forEach(institution -> add(institution.region(), institution.source()));
    }

    Match.Coverage of(Region region) {
        List<RegionGrade> curated = grades.getOrDefault(region.id(), List.of());
        return new Match.Coverage(
                region.participations(),
                region.latestYear().orElse(0),
                List.copyOf(sources.getOrDefault(region.id(), new TreeSet<>())),
                level(region, curated));
    }

    private void add(RegionId region, String source) {
        sources.computeIfAbsent(region, id -> new TreeSet<>()).add(source);
    }

    private static Level level(Region region, List<RegionGrade> curated) {
        if (region.participations() >= SOLID) {
            return Level.SOLID;
        }
        long sourced = curated.stream().filter(RegionGrade::sourced).count();
        boolean backed = !curated.isEmpty() && sourced >= FAIR_SOURCED * curated.size();
        return region.participations() >= FAIR || backed ? Level.FAIR : Level.THIN;
    }
}
