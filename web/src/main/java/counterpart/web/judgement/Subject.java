package counterpart.web.judgement;

import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;

/// A subject of a list entry or a judgement: a region, or an institution in it.
///
/// @param institution its id; empty for the region as a whole
public record Subject(RegionId region, String institution) {

    public static Subject of(RegionId region) {
        return new Subject(region, "");
    }

    public static Subject of(Institution institution) {
        return new Subject(institution.region(), institution.id());
    }

    /// The institution's id, else the region's: ids of institutions are in lower case, those of regions in upper
    /// case.
    public String key() {
        return institution.isEmpty() ? region.value() : institution;
    }
}
