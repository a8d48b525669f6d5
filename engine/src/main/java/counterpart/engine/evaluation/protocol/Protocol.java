package counterpart.engine.evaluation.protocol;

/// Selects the pseudo-clusters and their candidates.
///
/// @param minProjects minimum number of projects of a pseudo-cluster in its field
/// @param minParticipations minimum number of participations of a candidate
/// @param existingLinks whether partners of the training period remain candidates
/// @param homes prefix of the ids of home regions; empty for all regions
public record Protocol(int minProjects, int minParticipations, boolean existingLinks, String homes) {

    /// New links of all pseudo-clusters.
    public static final Protocol NEW_LINKS = new Protocol(5, 20, false, "");

    /// All links: partners of the training period remain candidates.
    public static final Protocol ALL_LINKS = new Protocol(5, 20, true, "");

    /// New links with institutions instead of regions.
    public static final Protocol INSTITUTIONS = new Protocol(5, 5, false, "");

    /// Pseudo-clusters of Baden-Württemberg only.
    public static final Protocol STATE = new Protocol(5, 20, false, "DE1");
}
