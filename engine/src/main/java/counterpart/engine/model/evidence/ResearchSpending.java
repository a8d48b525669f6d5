package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;

/// What the universities of a region spend on research in a field in a year, those that are in no row of institutions
/// included.
///
/// @param usdThousand in thousand US dollars
public record ResearchSpending(RegionId region, FieldCode field, double usdThousand, int year, String source) {}
