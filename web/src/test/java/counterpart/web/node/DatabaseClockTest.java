package counterpart.web.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.web.storage.OnPostgres;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class DatabaseClockTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final JdbcClient database;
    private final DatabaseClock clock;

    DatabaseClockTest(JdbcClient database) {
        this.database = database;
        clock = DatabaseClock.read(database, BERLIN);
    }

    @Test
    void tellsTheTimeOfTheDatabase() {
        assertThat(clock.instant()).isCloseTo(time("clock_timestamp()"), within(1, ChronoUnit.SECONDS));
        assertThat(clock.getZone()).isEqualTo(BERLIN);
    }

    /// A schema that comes first on the search path has a function of the same name, which is an hour ahead.
    @Test
    void followsTheDatabaseAndNotThisMachine() {
        database.sql("create schema later").update();
        database.sql("create function later.clock_timestamp() returns timestamp with time zone language sql"
                        + " as $$ select pg_catalog.clock_timestamp() + interval '1 hour' $$")
                .update();
        database.sql("set local search_path = later, pg_catalog, public").update();
        clock.readAgain();
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(1, ChronoUnit.HOURS), within(1, ChronoUnit.MINUTES));
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
    }

    private Instant time(String function) {
        return database.sql("select " + function)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
