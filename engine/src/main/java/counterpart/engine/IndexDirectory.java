package counterpart.engine;

import java.nio.file.Path;
import java.util.Map;

/// The default directory of a user's index: `$XDG_CACHE_HOME/counterpart/index`, else `~/.cache/counterpart/index`.
/// It is a cache: it can be deleted at any time and is then built again.
public final class IndexDirectory {

    private IndexDirectory() {}

    public static Path ofUser() {
        return in(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static Path in(Map<String, String> environment, Path home) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path root = cache.isBlank() ? home.resolve(".cache") : Path.of(cache);
        return root.resolve("counterpart").resolve("index");
    }
}
