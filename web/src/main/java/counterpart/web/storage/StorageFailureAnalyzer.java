package counterpart.web.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/// Explains in one line why the server cannot open its database, instead of a stack trace.
final class StorageFailureAnalyzer implements FailureAnalyzer {

    private static final String ACTION =
            "Check spring.datasource.url, or counterpart.storage-dir: the directory must be"
                    + " writable and used by no other server.";

    private final Environment settings;

    StorageFailureAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException) {
                return new FailureAnalysis(firstLine(cause), ACTION, failure);
            }
            if (cause instanceof SQLException && !(cause.getCause() instanceof SQLException)) {
                return new FailureAnalysis(
                        "The database " + database() + " cannot be opened: " + firstLine(cause), ACTION, failure);
            }
        }
        return null;
    }

    private String database() {
        String url = settings.getProperty("spring.datasource.url");
        return url == null ? "in " + settings.getProperty("counterpart.storage-dir", "the default directory") : url;
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
