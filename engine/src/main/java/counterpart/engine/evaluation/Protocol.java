package counterpart.engine.evaluation;

/// Who is asked and who may be answered.
///
/// @param minProjects a pseudo-cluster has at least so many projects in its field
/// @param minParticipations a candidate has at least so many participations
/// @param existingLinks whether candidates may have a link to the home in the field already
/// @param homes what the ids of home regions start with, empty for all
public record Protocol(int minProjects, int minParticipations, boolean existingLinks, String homes) {

    /// New links of all pseudo-clusters.
    public static final Protocol NEW_LINKS = new Protocol(5, 20, false, "");

    /// Regions that are known partners are candidates too.
    public static final Protocol ALL_LINKS = new Protocol(5, 20, true, "");

    /// New links with institutions instead of regions.
    public static final Protocol INSTITUTIONS = new Protocol(5, 5, false, "");

    /// Pseudo-clusters of Baden-Württemberg only.
    public static final Protocol STATE = new Protocol(5, 20, false, "DE1");
}
