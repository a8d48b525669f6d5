package counterpart.web.storage;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/// Explains in one line why the server cannot open its database, instead of a stack trace.
final class StorageFailureAnalyzer implements FailureAnalyzer {

    private static final String ACTION =
            "Check spring.datasource.url, or counterpart.storage-dir: the directory must be"
                    + " writable and used by no other server.";

    private static final String URL = "spring.datasource.url";
    private static final String DATA_SOURCE = "dataSource";
    private static final String NO_DATABASE = "the address must begin with jdbc:h2: or jdbc:postgresql:";

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
                String reason = namesADatabase() ? firstLine(cause) : NO_DATABASE;
                return new FailureAnalysis(
                        "The database " + database() + " cannot be opened: " + reason, ACTION, failure);
            }
        }
        return isOfTheDataSource(failure) ? unusable(failure) : null;
    }

    private static boolean isOfTheDataSource(Throwable failure) {
        return causes(failure)
                .anyMatch(
                        cause -> cause instanceof BeanCreationException bean && DATA_SOURCE.equals(bean.getBeanName()));
    }

    /// No connection was attempted: the settings themselves are invalid.
    private FailureAnalysis unusable(Throwable failure) {
        String reason = namesADatabase()
                ? causes(failure)
                        .reduce(failure, (outer, inner) -> inner)
                        .toString()
                        .lines()
                        .findFirst()
                        .orElse("")
                : NO_DATABASE;
        return new FailureAnalysis("The database " + database() + " cannot be opened: " + reason, ACTION, failure);
    }

    /// Whether the address is absent, so that the embedded database is meant, or one of a database that can be used.
    private boolean namesADatabase() {
        String url = settings.getProperty(URL, "");
        return url.isEmpty() || url.matches("jdbc:(h2|postgresql):.*");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /// The URL without its parameters, which may contain a password.
    private String database() {
        String url = settings.getProperty(URL);
        return url == null
                ? "in " + settings.getProperty("counterpart.storage-dir", "the default directory")
                : url.replaceFirst("[?;].*", "");
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
