package counterpart.engine.model.indexing;

import java.nio.file.Path;
import java.util.Optional;

/// Where the index is.
///
/// @param directory of the index, or of what is stored beside it when OpenSearch holds the index
/// @param openSearch empty for the embedded index
/// @param lock for building an index in OpenSearch; empty for a lock in OpenSearch itself
/// @param putsIntoService whether an index that is there already is put into service for all nodes, as one that is
/// built
///     always is
public record IndexLocation(
        Path directory, Optional<OpenSearchSettings> openSearch, Optional<BuildLock> lock, boolean putsIntoService) {

    /// The embedded index in a directory.
    public static IndexLocation embedded(Path directory) {
        return new IndexLocation(directory, Optional.empty(), Optional.empty(), false);
    }

    /// An index in OpenSearch.
    public static IndexLocation in(OpenSearchSettings openSearch, Path directory) {
        return new IndexLocation(directory, Optional.of(openSearch), Optional.empty(), false);
    }
}
