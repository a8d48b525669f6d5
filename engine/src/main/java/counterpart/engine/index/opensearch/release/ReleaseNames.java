package counterpart.engine.index.opensearch.release;

import counterpart.engine.index.opensearch.document.OpenSearchFieldNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/// The names of indexes and aliases. An index's own name is never used twice; aliases say what it is: complete for a
/// version, live, or retired since an instant.
///
/// @param prefix of all names
record ReleaseNames(String prefix) {

    private static final String DATA = "-data-";
    private static final String VERSION = "-version-";
    private static final String RETIRED = "-retired-";
    private static final int READABLE = 60;

    /// A new index for a version.
    String fresh(String version) {
        return prefix + DATA + key(version) + "-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /// The pattern of all indexes with data.
    String all() {
        return prefix + DATA + "*";
    }

    /// The alias of the complete index of a version.
    String complete(String version) {
        return prefix + VERSION + key(version);
    }

    /// The alias of the index in service.
    String live() {
        return prefix + "-live";
    }

    /// The alias of an index whose place another has taken.
    ///
    /// @param since milliseconds of the server's clock
    String retired(long since) {
        return prefix + RETIRED + since;
    }

    boolean isRetired(String alias) {
        return alias.startsWith(prefix + RETIRED);
    }

    long retiredSince(String alias) {
        return Long.parseLong(alias.substring((prefix + RETIRED).length()));
    }

    /// The index of the lock.
    String lock() {
        return prefix + "-lock";
    }

    /// What can be read of a version in a name, and a digest of all of it and of the format.
    private static String key(String version) {
        String readable = version.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "_");
        return readable.substring(0, Math.min(READABLE, readable.length())) + "-" + digest(version);
    }

    private static String digest(String version) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest((OpenSearchFieldNames.FORMAT + " " + version).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
