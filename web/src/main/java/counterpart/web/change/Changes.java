package counterpart.web.change;

import counterpart.web.storage.RowKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The log of changes.
@Component
public class Changes {

    private static final int LONGEST_LIST = 8000;
    private static final int LONGEST_SUBJECTS = 2000;
    private static final String COLUMNS =
            "select seq, id, occurred_at, kind, data_version, clusters, regions, subjects, quantity, due_on"
                    + " from data_change ";

    private final JdbcClient database;
    private final Clock clock;

    Changes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The changes after a position, the earliest first.
    ///
    /// @param cluster id of a cluster; empty for all
    public List<Change> after(long seq, Instant since, String cluster, int limit) {
        return database.sql(COLUMNS + "where seq > ? and occurred_at >= ? and (? = '' or cluster = ?)"
                        + " order by seq limit ?")
                .params(seq, utc(since), cluster, cluster, limit)
                .query((row, number) -> change(row))
                .list();
    }

    /// The latest changes of a cluster, the latest first.
    public List<Change> latest(String cluster, int limit) {
        return database.sql(COLUMNS + "where cluster = ? order by seq desc limit ?")
                .params(cluster, limit)
                .query((row, number) -> change(row))
                .list();
    }

    /// The last position; 0 when nothing is recorded.
    public long last() {
        return database.sql("select coalesce(max(seq), 0) from data_change")
                .query(Long.class)
                .single();
    }

    /// When a data version took over; empty for an unknown one.
    public Optional<Change> release(String version) {
        return database.sql(COLUMNS + "where kind = ? and data_version = ?")
                .params(ChangeKind.DATA_RELEASE.name(), version)
                .query((row, number) -> change(row))
                .optional();
    }

    /// The versions of the last ten data releases, the latest first.
    public List<String> versions() {
        return database.sql("select data_version from data_change where kind = ? order by seq desc limit 10")
                .param(ChangeKind.DATA_RELEASE.name())
                .query((row, number) -> row.getString("data_version"))
                .list();
    }

    /// Records what is not recorded yet; the caller holds the lock of [ChangeState].
    List<Change> add(List<NewChange> changes, String version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long seq = last();
        List<Change> added = new ArrayList<>();
        for (NewChange one : changes) {
            if (!isKnown(one.key())) {
                Change change = new Change(
                        ++seq,
                        RowKeys.next(),
                        now,
                        one.kind(),
                        version,
                        one.clusters(),
                        one.regions(),
                        one.subjects(),
                        one.number(),
                        one.due());
                insert(change, one);
                added.add(change);
            }
        }
        return added;
    }

    private boolean isKnown(String key) {
        return database.sql("select count(*) from data_change where event_key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(Change change, NewChange given) {
        database.sql("insert into data_change (seq, id, occurred_at, kind, data_version, cluster, clusters, regions,"
                        + " subjects, quantity, event_key, due_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        change.seq(),
                        change.id(),
                        utc(change.at()),
                        change.kind().name(),
                        change.dataVersion(),
                        given.cluster(),
                        joined(change.clusters(), LONGEST_LIST),
                        joined(change.regions(), LONGEST_LIST),
                        joined(change.subjects(), LONGEST_SUBJECTS),
                        change.number(),
                        given.key())
                .param(change.due())
                .update();
    }

    /// Removes what was recorded before a moment, but never the last position: it is not given twice.
    void forget(Instant before) {
        database.sql("delete from data_change where occurred_at < ? and kind <> ?"
                        + " and seq < (select max(seq) from data_change)")
                .params(utc(before), ChangeKind.DATA_RELEASE.name())
                .update();
    }

    /// As many of the ids as fit.
    private static String joined(List<String> ids, int longest) {
        StringBuilder text = new StringBuilder();
        for (String id : ids) {
            if (text.length() + 1 + id.length() > longest) {
                break;
            }
            text.append(text.isEmpty() ? "" : ",").append(id);
        }
        return text.toString();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("data_version"),
                parts(row.getString("clusters")),
                parts(row.getString("regions")),
                parts(row.getString("subjects")),
                row.getInt("quantity"),
                row.getObject("due_on", LocalDate.class));
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
