package counterpart.engine.dataset.quality;

import counterpart.engine.model.Region;
import counterpart.engine.model.RegionGrade;
import java.util.Collection;

/// How much is known about a region. *Solid* from 200 project participations on; *fair* from 20 on, or where pages
/// back at least a quarter of its curated strengths; else *thin*.
public enum Depth {
    SOLID,
    FAIR,
    THIN;

    private static final int MANY = 200;
    private static final int SOME = 20;
    private static final double BACKED = 0.25;

    /// What is known of a region, given its curated strengths.
    public static Depth of(Region region, Collection<RegionGrade> grades) {
        if (region.participations() >= MANY) {
            return SOLID;
        }
        long sourced = grades.stream().filter(RegionGrade::sourced).count();
        boolean backed = !grades.isEmpty() && sourced >= BACKED * grades.size();
        return region.participations() >= SOME || backed ? FAIR : THIN;
    }
}
