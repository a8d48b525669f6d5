package counterpart.engine.data.importer.cordis.file;

/// A row of CORDIS' table of organisations.
///
/// @param line its line in the file
/// @param nutsCode as given, empty when missing
/// @param role as given, such as `coordinator`
public record CordisParticipation(
        CordisProject project,
        CordisOrganisation organisation,
        String nutsCode,
        String role,
        double ecContributionEur,
        long line) {}
