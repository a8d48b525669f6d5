package counterpart.engine.data.importer.gazetteer;

import counterpart.engine.model.GeoPoint;

/// A populated place.
///
/// @param id identifier in GeoNames, empty when it is not known
/// @param country ISO code
/// @param region ISO 3166-2 code of its subdivision, empty when unknown
/// @param population 0 when unknown
public record GazetteerPlace(String id, String name, String country, String region, GeoPoint point, int population) {}
