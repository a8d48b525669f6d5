package counterpart.web.apikey;

import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.error.InvalidRequestException;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the requests of each key by day: in memory, written every half minute and when the server stops.
@Component
final class ApiKeyUsage implements DisposableBean {

    private static final long WRITTEN_EVERY_MS = 30_000;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<Slot, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile long writtenAt;

    ApiKeyUsage(JdbcClient database, TransactionTemplate transactions, AuditLog audit, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        writtenAt = clock.millis();
    }

    void count(UUID key, boolean answered) {
        counts.computeIfAbsent(new Slot(key, LocalDate.now(clock), answered), slot -> new LongAdder())
                .increment();
        if (clock.millis() - writtenAt > WRITTEN_EVERY_MS) {
            writtenAt = clock.millis();
            Thread.ofVirtual().name("key-usage").start(this::write);
        }
    }

    /// Writes the counts to the database.
    synchronized void write() {
        Map<Slot, Long> open = new HashMap<>();
        counts.forEach((slot, count) -> {
            long sum = count.sumThenReset();
            if (sum > 0) {
                open.put(slot, sum);
            }
        });
        open.forEach(this::addOrKeep);
        LocalDate today = LocalDate.now(clock);
        counts.entrySet()
                .removeIf(entry ->
                        entry.getKey().day().isBefore(today) && entry.getValue().sum() == 0);
    }

    /// Keeps counts in memory when they cannot be stored.
    private void addOrKeep(Slot slot, long count) {
        try {
            transactions.executeWithoutResult(transaction -> add(slot, count));
        } catch (InvalidRequestException full) {
            counts.computeIfAbsent(slot, again -> new LongAdder()).add(count);
        }
    }

    private void add(Slot slot, long count) {
        JdbcClient client = database;
        String column = slot.answered() ? "answered" : "refused";
        Date day = Date.valueOf(slot.day());
        int rows = client.sql("update api_key_usage set " + column + " = " + column
                        + " + ? where api_key = ? and used_on = ?")
                .param(count)
                .param(slot.key())
                .param(day)
                .update();
        if (rows == 0) {
            client.sql("insert into api_key_usage (api_key, used_on, answered, refused) values (?, ?, ?, ?)")
                    .param(slot.key())
                    .param(day)
                    .param(slot.answered() ? count : 0)
                    .param(slot.answered() ? 0 : count)
                    .update();
            audit.record(AuditAction.KEY_USED, null, slot.key().toString(), "");
        }
    }

    /// The usage of a key by day, the latest day first; at most 31 days.
    List<Day> of(UUID key) {
        write();
        return database.sql(
                        "select used_on, answered, refused from api_key_usage where api_key = ? order by used_on desc"
                                + " limit 31")
                .param(key)
                .query((row, number) -> new Day(
                        row.getObject("used_on", LocalDate.class), row.getLong("answered"), row.getLong("refused")))
                .list();
    }

    @Override
    public void destroy() {
        if (counts.values().stream().anyMatch(count -> count.sum() > 0)) {
            write();
        }
    }

    private record Slot(UUID key, LocalDate day, boolean answered) {}

    /// @param answered requests that were answered
    /// @param refused requests over the limit or without the scope
    record Day(LocalDate day, long answered, long refused) {}
}
