package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;

/// What a country's patents say of its regions before anything is known of them.
///
/// @param country ISO 3166-1 alpha-2 code
/// @param families international patent families of the country in the field
/// @param expected families it would have if its shares were the world's
public record NationalPrior(String country, FieldCode field, double families, double expected, String source) {}
