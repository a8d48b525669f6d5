package counterpart.web.webhook;

import counterpart.web.storage.RowKeys;
import counterpart.web.webhook.WebhookDelivery.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The deliveries of webhooks: the queue, and the last ones that are finished.
@Component
class WebhookDeliveries {

    private static final String COLUMNS = "select d.id, d.webhook, d.created_at, d.first_seq, d.last_seq, d.status,"
            + " d.attempts, d.due_at, d.http_status, d.problem from webhook_delivery d ";
    private static final int LONGEST_PROBLEM = 200;

    private final JdbcClient database;
    private final WebhookSettings settings;

    WebhookDeliveries(JdbcClient database, WebhookSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /// Adds a delivery, or its changes to the last one that waits when too many do; removes the oldest finished ones.
    void add(UUID webhook, long first, long last, Instant now) {
        List<UUID> waiting = database.sql("select id from webhook_delivery where webhook = ? and status = ?"
                        + " order by created_at desc, id desc")
                .params(webhook, Status.WAITING.name())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (waiting.size() < settings.waiting()) {
            database.sql("insert into webhook_delivery (id, webhook, created_at, first_seq, last_seq, status,"
                            + " attempts, due_at, problem) values (?, ?, ?, ?, ?, ?, 0, ?, '')")
                    .params(RowKeys.next(), webhook, utc(now), first, last, Status.WAITING.name(), utc(now))
                    .update();
        } else if (first <= last) {
            database.sql("update webhook_delivery set last_seq = ? where id = ?")
                    .params(last, waiting.getFirst())
                    .update();
        }
        forget(webhook);
    }

    private void forget(UUID webhook) {
        database.sql("delete from webhook_delivery where webhook = ? and status <> ? and id not in"
                        + " (select id from webhook_delivery where webhook = ? and status <> ?"
                        + " order by created_at desc, id desc limit ?)")
                .params(webhook, Status.WAITING.name(), webhook, Status.WAITING.name(), settings.listed())
                .update();
    }

    /// The latest deliveries of a webhook, the latest first.
    List<WebhookDelivery> of(UUID webhook) {
        return database.sql(COLUMNS + "where d.webhook = ? order by d.created_at desc, d.id desc limit ?")
                .params(webhook, settings.listed() + settings.waiting())
                .query((row, number) -> delivery(row))
                .list();
    }

    /// What is due, of keys that hold.
    List<WebhookDelivery> due(Instant now, int limit) {
        return database.sql(COLUMNS + "join webhook w on w.id = d.webhook join api_key k on k.id = w.api_key"
                        + " where d.status = ? and d.due_at <= ? and k.revoked_at is null order by d.due_at limit ?")
                .params(Status.WAITING.name(), utc(now), limit)
                .query((row, number) -> delivery(row))
                .list();
    }

    /// Begins an attempt. A server that stops meanwhile leaves the delivery to be tried again later.
    ///
    /// @return false when another server has begun it
    boolean begin(WebhookDelivery delivery, Instant now, Duration reserved) {
        return database.sql("update webhook_delivery set attempts = attempts + 1, due_at = ?"
                                + " where id = ? and attempts = ? and status = ?")
                        .params(utc(now.plus(reserved)), delivery.id(), delivery.attempts(), Status.WAITING.name())
                        .update()
                == 1;
    }

    /// Ends an attempt.
    void end(UUID delivery, Status status, Instant due, @Nullable Integer httpStatus, String problem) {
        database.sql("update webhook_delivery set status = ?, due_at = ?, problem = ?, http_status = ? where id = ?")
                .params(status.name(), utc(due), problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())))
                .param(httpStatus)
                .param(delivery)
                .update();
    }

    /// Gives up what waits for a webhook.
    void giveUp(UUID webhook, String problem) {
        database.sql("update webhook_delivery set status = ?, problem = ? where webhook = ? and status = ?")
                .params(Status.FAILED.name(), problem, webhook, Status.WAITING.name())
                .update();
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("http_status", Integer.class),
                row.getString("problem"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
