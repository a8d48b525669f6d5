package counterpart.web.engine;

import counterpart.engine.IndexDirectory;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The locations of the engine's data and index.
///
/// @param dataDir folder of a data package; the embedded package when absent
/// @param indexDir folder for the index, built there when it is missing or of other data; in the user's cache when
///     absent
@ConfigurationProperties(EngineSettings.PREFIX)
public record EngineSettings(
        @Nullable Path dataDir, @Nullable Path indexDir) {

    public static final String PREFIX = "counterpart";

    public Optional<Path> data() {
        return Optional.ofNullable(dataDir);
    }

    public Path index() {
        return Optional.ofNullable(indexDir).orElseGet(IndexDirectory::ofUser);
    }
}
