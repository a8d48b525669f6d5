package counterpart.engine.data.importer.build;

/// Project participations of a region.
///
/// @param participations number of participations
/// @param latestYear signature year of the latest
public record RegionActivity(int participations, int latestYear) {

    public static final RegionActivity NONE = new RegionActivity(0, 0);

    public RegionActivity plus(RegionActivity other) {
        return new RegionActivity(participations + other.participations, Math.max(latestYear, other.latestYear));
    }
}
