package counterpart.web.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The registered webhooks.
@Component
class Webhooks {

    private static final String COLUMNS = "select w.id, w.api_key, w.url, w.secret, w.cluster, w.language,"
            + " w.created_at, w.failures, w.disabled_at from webhook w ";

    private final JdbcClient database;

    Webhooks(JdbcClient database) {
        this.database = database;
    }

    void insert(Webhook webhook) {
        database.sql("insert into webhook (id, api_key, url, secret, cluster, language, created_at, failures)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        webhook.id(),
                        webhook.key(),
                        webhook.url(),
                        webhook.secret(),
                        webhook.cluster(),
                        webhook.language(),
                        utc(webhook.createdAt()))
                .update();
    }

    List<Webhook> all() {
        return database.sql(COLUMNS + "order by w.created_at desc, w.id")
                .query((row, number) -> webhook(row))
                .list();
    }

    List<Webhook> of(UUID key) {
        return database.sql(COLUMNS + "where w.api_key = ? order by w.created_at, w.id")
                .param(key)
                .query((row, number) -> webhook(row))
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return database.sql(COLUMNS + "where w.id = ?")
                .param(id)
                .query((row, number) -> webhook(row))
                .optional();
    }

    /// Those to which something may be sent: not disabled, of keys that hold.
    List<Webhook> active() {
        return database.sql(COLUMNS + "join api_key k on k.id = w.api_key where w.disabled_at is null"
                        + " and k.revoked_at is null order by w.id")
                .query((row, number) -> webhook(row))
                .list();
    }

    void delete(UUID id) {
        database.sql("delete from webhook where id = ?").param(id).update();
    }

    void succeeded(UUID id) {
        database.sql("update webhook set failures = 0, disabled_at = null where id = ?")
                .param(id)
                .update();
    }

    /// Counts a failed attempt; disables the webhook when there were as many in a row as allowed.
    void failed(UUID id, int allowed, Instant now) {
        database.sql("update webhook set failures = failures + 1, disabled_at = case when failures + 1 >= ?"
                        + " then coalesce(disabled_at, ?) else disabled_at end where id = ?")
                .params(allowed, utc(now), id)
                .update();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        OffsetDateTime disabled = row.getObject("disabled_at", OffsetDateTime.class);
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getObject("api_key", UUID.class),
                row.getString("url"),
                row.getString("secret"),
                row.getString("cluster"),
                row.getString("language"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                disabled == null ? null : disabled.toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
