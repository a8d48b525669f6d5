package counterpart.engine.data.validation;

import counterpart.engine.model.Region;
import counterpart.engine.model.evidence.RegionGrade;
import java.util.Collection;

/// How well the data covers a region. *Solid* from 200 project participations on; *fair* from 20 on, or where pages
/// back at least a quarter of its curated strengths; else *thin*.
public enum CoverageLevel {
    SOLID,
    FAIR,
    THIN;

    private static final int MANY = 200;
    private static final int SOME = 20;
    private static final double BACKED = 0.25;

    /// The level of a region with its curated strengths.
    public static CoverageLevel of(Region region, Collection<RegionGrade> grades) {
        if (region.participations() >= MANY) {
            return SOLID;
        }
        long sourced = grades.stream().filter(RegionGrade::sourced).count();
        boolean backed = !grades.isEmpty() && sourced >= BACKED * grades.size();
        return region.participations() >= SOME || backed ? FAIR : THIN;
    }
}
