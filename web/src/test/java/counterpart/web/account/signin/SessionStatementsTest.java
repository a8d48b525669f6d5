package counterpart.web.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.web.storage.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

@OnPostgres
class SessionStatementsTest {

    private static final Duration IDLE = Duration.ofMinutes(10);

    private final JdbcTemplate database;
    private final JdbcIndexedSessionRepository sessions;

    SessionStatementsTest(JdbcTemplate database) {
        this.database = database;
        sessions = new JdbcIndexedSessionRepository(database, TransactionOperations.withoutTransaction());
        sessions.setDefaultMaxInactiveInterval(IDLE);
        new SharedSessionConfiguration().sessionsByTheClockOfTheDatabase().customize(sessions);
    }

    @Test
    void aSessionIsStoredFoundAndUsed() {
        String id = stored(sessions, Instant.now());
        assertThat(time("creation_time")).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        move(Duration.ofMinutes(-9));
        assertThat(sessions.findById(id)).as("used 9 minutes ago").isNotNull();
        use(sessions, id);
        move(Duration.ofMinutes(-9));
        assertThat(sessions.findById(id)).as("used again").isNotNull();
        move(Duration.ofMinutes(-2));
        assertThat(sessions.findById(id)).as("used 11 minutes ago").isNull();
    }

    /// The clock of a node may be wrong by a day: what it says is not stored.
    @Test
    void theClockOfANodeDoesNotMatter() {
        String id = stored(sessions, Instant.now().minus(1, ChronoUnit.DAYS));
        assertThat(time("last_access_time")).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(time("expiry_time")).isCloseTo(Instant.now().plus(IDLE), within(1, ChronoUnit.MINUTES));
        assertThat(sessions.findById(id)).isNotNull();
    }

    @Test
    void onlyExpiredSessionsAreDeleted() {
        stored(sessions, Instant.now());
        sessions.cleanUpExpiredSessions();
        assertThat(count()).isEqualTo(1);
        move(Duration.ofMinutes(-11));
        sessions.cleanUpExpiredSessions();
        assertThat(count()).isZero();
    }

    private static <S extends Session> String stored(SessionRepository<S> sessions, Instant used) {
        S session = sessions.createSession();
        session.setLastAccessedTime(used);
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void use(SessionRepository<S> sessions, String id) {
        S session = sessions.findById(id);
        session.setLastAccessedTime(Instant.EPOCH);
        sessions.save(session);
    }

    private void move(Duration time) {
        database.update(
                "update spring_session set last_access_time = last_access_time + ?, expiry_time = expiry_time + ?",
                time.toMillis(),
                time.toMillis());
    }

    private Instant time(String column) {
        return Instant.ofEpochMilli(
                database.queryForObject("select max(" + column + ") from spring_session", Long.class));
    }

    private int count() {
        return database.queryForObject("select count(*) from spring_session", Integer.class);
    }
}
