package counterpart.engine.model.place;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.RegionId;

/// A city and its surroundings within a region: the level below a large region at which one travels and calls.
///
/// @param id identifier of the city in GeoNames
/// @param name name of the city
/// @param population of the city alone
public record MetropolitanArea(String id, RegionId region, String name, GeoPoint location, int population) {

    /// An institution further away from the city belongs to no metropolitan area.
    public static final double RADIUS_KM = 50;
}
