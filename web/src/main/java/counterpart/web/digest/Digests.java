package counterpart.web.digest;

import counterpart.web.digest.Digest.Status;
import counterpart.web.storage.RowKeys;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The digests that wait, were sent or failed.
@Component
class Digests {

    private final JdbcClient database;

    Digests(JdbcClient database) {
        this.database = database;
    }

    void add(UUID subscription, long first, long last, Instant now) {
        database.sql("insert into digest (id, subscription, created_at, first_seq, last_seq, status, attempts, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, 0, ?)")
                .params(RowKeys.next(), subscription, utc(now), first, last, Status.WAITING.name(), utc(now))
                .update();
    }

    List<Digest> due(Instant now, int limit) {
        return database.sql("select id, subscription, first_seq, last_seq, attempts from digest where status = ?"
                        + " and due_at <= ? order by due_at limit ?")
                .params(Status.WAITING.name(), utc(now), limit)
                .query((row, number) -> new Digest(
                        row.getObject("id", UUID.class),
                        row.getObject("subscription", UUID.class),
                        row.getLong("first_seq"),
                        row.getLong("last_seq"),
                        row.getInt("attempts")))
                .list();
    }

    /// Begins an attempt.
    ///
    /// @return false when another server has begun it
    boolean begin(Digest digest) {
        return database.sql("update digest set status = ?, attempts = attempts + 1 where id = ? and status = ?"
                                + " and attempts = ?")
                        .params(Status.SENDING.name(), digest.id(), Status.WAITING.name(), digest.attempts())
                        .update()
                == 1;
    }

    /// Ends an attempt.
    ///
    /// @param due of the next attempt while it waits, otherwise of this one
    void end(Digest digest, Status status, Instant due) {
        database.sql("update digest set status = ?, due_at = ? where id = ?")
                .params(status.name(), utc(due), digest.id())
                .update();
    }

    /// Removes what was made before a moment.
    void forget(Instant before) {
        database.sql("delete from digest where created_at < ?")
                .param(utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
