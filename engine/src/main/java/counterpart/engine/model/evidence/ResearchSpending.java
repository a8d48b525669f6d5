package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;

/// The research spending of the universities of a region in a field in a year, including universities without a row
/// in the institutions table.
///
/// @param usdThousand in thousand US dollars
public record ResearchSpending(RegionId region, FieldCode field, double usdThousand, int year, String source) {}
