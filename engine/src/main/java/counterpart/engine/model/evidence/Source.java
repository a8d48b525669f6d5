package counterpart.engine.model.evidence;

/// Where facts come from.
///
/// @param retrieved ISO date on which the material was taken
/// @param coverage the years or the part of the world it speaks of
public record Source(
        String id,
        String title,
        String publisher,
        String licence,
        String url,
        String retrieved,
        String coverage,
        String note) {}
