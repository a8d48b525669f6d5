package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;

/// The prior for a country's regions, based on its patents, used before evidence of the regions themselves.
///
/// @param country ISO 3166-1 alpha-2 code
/// @param families international patent families of the country in the field
/// @param expected families the country would have if its shares equalled the world's
public record NationalPrior(String country, FieldCode field, double families, double expected, String source) {}
