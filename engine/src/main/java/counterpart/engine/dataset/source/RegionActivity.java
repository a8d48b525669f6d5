package counterpart.engine.dataset.source;

/// Project participations of a region.
///
/// @param participations number of participations
/// @param latestYear signature year of the latest
record RegionActivity(int participations, int latestYear) {

    static final RegionActivity NONE = new RegionActivity(0, 0);

    RegionActivity plus(RegionActivity other) {
        return new RegionActivity(participations + other.participations, Math.max(latestYear, other.latestYear));
    }
}
