package counterpart.engine.model.evidence;

/// A source of facts.
///
/// @param retrieved ISO date on which the material was retrieved
/// @param coverage the years or the part of the world that it covers
public record Source(
        String id,
        String title,
        String publisher,
        String licence,
        String url,
        String retrieved,
        String coverage,
        String note) {}
