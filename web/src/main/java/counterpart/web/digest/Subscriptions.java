package counterpart.web.digest;

import counterpart.engine.model.Language;
import counterpart.web.change.Changes;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.SecretToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is told of which cluster's changes.
@Component
class Subscriptions {

    private static final String COLUMNS =
            "select id, account, cluster, language, token, sent_seq, next_at from cluster_subscription ";

    private final JdbcClient database;
    private final Changes changes;
    private final DigestSettings settings;
    private final Clock clock;

    Subscriptions(JdbcClient database, Changes changes, DigestSettings settings, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /// Subscribes an account; the first digest holds what changes from now on. Has no effect when it is subscribed.
    @Transactional
    public void add(UUID account, String cluster, Language language) {
        if (find(account, cluster).isEmpty()) {
            Instant now = clock.instant();
            database.sql("insert into cluster_subscription (id, account, cluster, language, token, created_at,"
                            + " sent_seq, next_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            RowKeys.next(),
                            account,
                            cluster,
                            language.code(),
                            SecretToken.random(),
                            utc(now),
                            changes.last(),
                            utc(now.plus(settings.every())))
                    .update();
        }
    }

    @Transactional
    public void remove(UUID account, String cluster) {
        database.sql("delete from cluster_subscription where account = ? and cluster = ?")
                .params(account, cluster)
                .update();
    }

    /// Ends the subscription of a link; has no effect when it has ended.
    @Transactional
    public void end(String token) {
        database.sql("delete from cluster_subscription where token = ?")
                .param(token)
                .update();
    }

    Optional<Subscription> find(UUID account, String cluster) {
        return database.sql(COLUMNS + "where account = ? and cluster = ?")
                .params(account, cluster)
                .query((row, number) -> subscription(row))
                .optional();
    }

    Optional<Subscription> find(UUID id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, number) -> subscription(row))
                .optional();
    }

    /// The subscription of a link.
    Optional<Subscription> ofToken(String token) {
        return database.sql(COLUMNS + "where token = ?")
                .param(token)
                .query((row, number) -> subscription(row))
                .optional();
    }

    List<Subscription> of(UUID account) {
        return database.sql(COLUMNS + "where account = ? order by cluster")
                .param(account)
                .query((row, number) -> subscription(row))
                .list();
    }

    /// Those whose digest is to be made, the longest due first.
    List<Subscription> due(Instant now, int limit) {
        return database.sql(COLUMNS + "where next_at <= ? order by next_at limit ?")
                .params(utc(now), limit)
                .query((row, number) -> subscription(row))
                .list();
    }

    /// Goes on to the next digest.
    ///
    /// @param sent the last change that the digest made now holds
    /// @return false when another server has done it
    boolean advance(Subscription subscription, long sent, Instant next) {
        return database.sql("update cluster_subscription set sent_seq = ?, next_at = ? where id = ? and sent_seq = ?"
                                + " and next_at = ?")
                        .params(sent, utc(next), subscription.id(), subscription.sent(), utc(subscription.nextAt()))
                        .update()
                == 1;
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("cluster"),
                row.getString("language"),
                row.getString("token"),
                row.getLong("sent_seq"),
                row.getObject("next_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
