package counterpart.engine;

import java.nio.file.Path;
import java.util.Map;

/// The default directory of a user's index: `$XDG_CACHE_HOME/counterpart/index`, else `~/.cache/counterpart/index`.
/// It is a cache: it can be deleted at any time and is then built again.
public final class IndexDirectory {

    /// The environment variable that names the user's folder of caches.
    public static final String CACHES = "XDG_CACHE_HOME";

    private IndexDirectory() {}

    public static Path ofUser() {
        return in(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static Path in(Map<String, String> environment, Path home) {
        String caches = environment.getOrDefault(CACHES, "");
        return in(caches.isBlank() ? home.resolve(".cache") : Path.of(caches));
    }

    /// The directory in a folder of caches.
    public static Path in(Path caches) {
        return caches.resolve("counterpart").resolve("index");
    }
}
