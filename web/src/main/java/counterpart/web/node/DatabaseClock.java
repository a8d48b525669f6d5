package counterpart.web.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The time of the database that several nodes share. Between readings it goes on by the monotonic clock of this
/// machine, so that neither a wrong time of day of the machine nor a jump of it changes it. A reading can set it back
/// by no more than the reading took. Thread-safe.
final class DatabaseClock extends Clock {

    /// A slower reading says too little.
    static final Duration LONGEST_READING = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration WORTH_SAYING = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final ZoneId zone;
    private final AtomicReference<Reading> latest;

    private DatabaseClock(JdbcClient database, ZoneId zone, AtomicReference<Reading> latest) {
        this.database = database;
        this.zone = zone;
        this.latest = latest;
    }

    /// A clock that has been read once.
    ///
    /// @throws org.springframework.dao.DataAccessException when the database fails
    static DatabaseClock read(JdbcClient database, ZoneId zone) {
        Reading first = Reading.of(database);
        Duration ahead = Duration.between(first.time(), Instant.now());
        if (ahead.abs().compareTo(WORTH_SAYING) > 0) {
            LOG.warn(
                    "The clock of this machine is {} s ahead of the clock of the database, which counts",
                    ahead.toSeconds());
        }
        return new DatabaseClock(database, zone, new AtomicReference<>(first));
    }

    /// Reads the time of the database again.
    ///
    /// @throws org.springframework.dao.DataAccessException when the database fails; the clock goes on
    void readAgain() {
        Reading next = Reading.of(database);
        if (next.took().compareTo(LONGEST_READING) < 0) {
            latest.set(next);
        }
    }

    @Override
    public Instant instant() {
        Reading reading = latest.get();
        return reading.time().plusNanos(System.nanoTime() - reading.nanos());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(database, other, latest);
    }

    /// A time of the database.
    ///
    /// @param nanos the monotonic clock of this machine at that time
    private record Reading(Instant time, long nanos, Duration took) {

        static Reading of(JdbcClient database) {
            long before = System.nanoTime();
            Instant time = database.sql("select clock_timestamp()")
                    .query((row, number) ->
                            row.getObject(1, OffsetDateTime.class).toInstant())
                    .single();
            long took = System.nanoTime() - before;
            return new Reading(time, before + took / 2, Duration.ofNanos(took));
        }
    }
}
