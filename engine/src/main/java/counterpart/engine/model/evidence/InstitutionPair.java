package counterpart.engine.model.evidence;

/// Two institutions that look like one, and what they really are to each other.
///
/// @param institution id
/// @param other id of the main institution if the first is one of its sites
public record InstitutionPair(String institution, String other, Relation relation) {

    /// What the first is to the other.
    public enum Relation {
        SITE_OF,
        DISTINCT
    }
}
