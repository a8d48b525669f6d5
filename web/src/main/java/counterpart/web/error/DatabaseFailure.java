package counterpart.web.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/// Failures of the database.
public final class DatabaseFailure {

    /// How long a client should wait before it sends the request again.
    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final String CONNECTION = "08";

    /// PostgreSQL: the server stops, has crashed or starts, or takes no more connections.
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    /// The pool closed the connection while a request used it.
    private static final String EVICTED = "Connection is closed";

    private DatabaseFailure() {}

    /// Whether a failure comes from a database that cannot be reached or has ended its connections.
    public static boolean isOutage(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && saysAway(sql));
    }

    private static boolean saysAway(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith(CONNECTION)
                || AWAY.contains(state)
                || (state.isEmpty() && EVICTED.equals(failure.getMessage()));
    }

    /// The headers of a response to a request that needed the database.
    public static HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(WAIT.toSeconds()));
        return headers;
    }

    static Violation violation() {
        return Violation.of("request", "", Violation.text("busy", WAIT.toSeconds()));
    }
}
