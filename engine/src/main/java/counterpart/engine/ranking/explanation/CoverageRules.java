package counterpart.engine.ranking.explanation;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.validation.CoverageLevel;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.ranking.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Computes the data coverage of each region, by the rule of [CoverageLevel].
final class CoverageRules {

    private final Map<RegionId, List<RegionGrade>> grades = new HashMap<>();
    private final Map<RegionId, TreeSet<String>> sources = new HashMap<>();

    CoverageRules(Dataset dataset) {
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
                CoverageLevel.of(region, curated));
    }

    private void add(RegionId region, String source) {
        sources.computeIfAbsent(region, id -> new TreeSet<>()).add(source);
    }
}
