package counterpart.web.audit;

import counterpart.web.storage.RowKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes and reads the audit log; entries are never changed.
@Component
public class AuditLog {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public void record(AuditAction act, @Nullable UUID account, String subject, String detail) {
        database.sql(
                        "insert into audit_entry (id, occurred_at, account, act, subject, detail) values (?, ?, ?, ?, ?, ?)")
                .param(RowKeys.next())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(account)
                .param(act.name())
                .param(cut(subject, LONGEST_SUBJECT))
                .param(cut(detail, LONGEST_DETAIL))
                .update();
    }

    /// The latest entries first.
    public List<AuditEntry> latest(int from, int size) {
        return database.sql("select * from audit_entry order by occurred_at desc, id desc limit ? offset ?")
                .params(size, from)
                .query(AuditLog::entry)
                .list();
    }

    /// The entries by or about an account, the latest first.
    public List<AuditEntry> of(UUID account) {
        return database.sql(
                        "select * from audit_entry where account = ? or subject = ? order by occurred_at desc, id desc")
                .params(account, account.toString())
                .query(AuditLog::entry)
                .list();
    }

    /// The ids of the entries of an action since an instant.
    public Set<UUID> since(AuditAction act, Instant moment) {
        return Set.copyOf(database.sql("select id from audit_entry where act = ? and occurred_at >= ?")
                .params(act.name(), moment.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list());
    }

    /// Deletes entries before an instant.
    ///
    /// @return the number of entries
    @Transactional
    public int forgetBefore(Instant moment) {
        return database.sql("delete from audit_entry where occurred_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                AuditAction.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getString("detail"));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
