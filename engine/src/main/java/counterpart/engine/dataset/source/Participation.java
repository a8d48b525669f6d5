package counterpart.engine.dataset.source;

/// A row of CORDIS' table of organisations.
///
/// @param line its line in the file
/// @param nutsCode as given, empty when missing
record Participation(
        CordisProject project, Organisation organisation, String nutsCode, double ecContributionEur, long line) {}
