package counterpart.web.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// Member lists in the database, in portions that are encrypted by the [MemberListKey].
@Component
class MemberListRows {

    /// How long a list is kept after it was last looked at.
    static final Duration KEPT = Duration.ofHours(1);

    /// After this time without a looked up portion, another node may go on with a list.
    static final Duration WORKED = Duration.ofSeconds(30);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_BYTES = 64 << 20;
    private static final int BYTES_OF_LIST = 2048;
    private static final int BYTES_OF_CANDIDATES = 240;
    private static final int REMOVED_AT_ONCE = 10;
    /// The time of the last access is written once a minute.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    MemberListRows(JdbcTemplate database, TransactionOperations transaction, Clock clock) {
        this.batches = database;
        this.database = JdbcClient.create(database);
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The state of a list.
    ///
    /// @param bytes about as many as it takes in the database
    /// @param done members that were looked up
    record State(int size, int bytes, int done, boolean hasFailed, Instant workedUntil, Instant expiresAt) {

        boolean isFinished() {
            return hasFailed || done == size;
        }
    }

    /// About as many bytes as a list takes in the database, with its candidates.
    static int bytes(List<MemberPortion> portions) {
        return BYTES_OF_LIST
                + portions.stream()
                        .mapToInt(portion ->
                                BYTES_OF_CANDIDATES * portion.size() + JSON.writeValueAsBytes(portion).length)
                        .sum();
    }

    /// Stores a new list. The lists that were not looked at for longest are deleted when all take more than 64 MB.
    void add(MemberListKey key, List<MemberPortion> portions, int bytes) {
        transaction.executeWithoutResult(status -> {
            makeRoom(bytes);
            insert(key, portions, bytes);
        });
    }

    private void makeRoom(int bytes) {
        while (total() + bytes > MAX_BYTES) {
            database.sql("delete from member_list where id in (select id from member_list order by expires_at limit ?)")
                    .param(REMOVED_AT_ONCE)
                    .update();
        }
    }

    private long total() {
        return database.sql("select coalesce(sum(bytes), 0) from member_list")
                .query(Long.class)
                .single();
    }

    private void insert(MemberListKey key, List<MemberPortion> portions, int bytes) {
        Instant now = clock.instant();
        database.sql("insert into member_list (id, members, bytes, done, failed, worked_until, expires_at)"
                        + " values (?, ?, ?, 0, false, ?, ?)")
                .params(
                        key.row(),
                        portions.stream().mapToInt(MemberPortion::size).sum(),
                        bytes,
                        utc(now.plus(WORKED)),
                        utc(now.plus(KEPT)))
                .update();
        batches.batchUpdate(
                "insert into member_list_portion (list, number, content) values (?, ?, ?)",
                IntStream.range(0, portions.size())
                        .mapToObj(number ->
                                new Object[] {key.row(), number, encrypted(key, number, portions.get(number))})
                        .toList());
    }

    /// The state of a list that has not expired.
    Optional<State> find(MemberListKey key) {
        return database.sql("select members, bytes, done, failed, worked_until, expires_at from member_list"
                        + " where id = ? and expires_at > ?")
                .params(key.row(), utc(clock.instant()))
                .query(MemberListRows::state)
                .optional();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                row.getInt("members"),
                row.getInt("bytes"),
                row.getInt("done"),
                row.getBoolean("failed"),
                row.getObject("worked_until", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /// Keeps a list for another hour.
    void touch(MemberListKey key, State state) {
        Instant end = clock.instant().plus(KEPT);
        if (state.expiresAt().plus(NOTED).isBefore(end)) {
            transaction.executeWithoutResult(
                    status -> database.sql("update member_list set expires_at = ? where id = ?")
                            .params(utc(end), key.row())
                            .update());
        }
    }

    /// Takes over a list that no node works on.
    ///
    /// @return whether it is this node's now
    boolean claim(MemberListKey key) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> database.sql("update member_list set worked_until = ?"
                                + " where id = ? and worked_until < ? and not failed and done < members")
                        .params(utc(now.plus(WORKED)), key.row(), utc(now))
                        .update()
                == 1));
    }

    /// All portions in order.
    List<MemberPortion> portions(MemberListKey key) {
        return database.sql("select number, content from member_list_portion where list = ? order by number")
                .param(key.row())
                .query((row, index) -> read(key, row.getInt("number"), row.getBytes("content")))
                .list();
    }

    /// One portion; empty when the list is gone.
    Optional<MemberPortion> portion(MemberListKey key, int number) {
        return database.sql("select content from member_list_portion where list = ? and number = ?")
                .params(key.row(), number)
                .query((row, index) -> read(key, number, row.getBytes("content")))
                .optional();
    }

    private static byte[] encrypted(MemberListKey key, int number, MemberPortion portion) {
        return key.encrypt(number, JSON.writeValueAsBytes(portion));
    }

    private static MemberPortion read(MemberListKey key, int number, byte[] content) {
        return JSON.readValue(key.decrypt(number, content), MemberPortion.class);
    }

    /// Stores a portion that was looked up, unless another node did it already.
    ///
    /// @param before members that were looked up before
    /// @return false when the list is gone or another node works on it
    boolean save(MemberListKey key, int number, MemberPortion portion, int before, int done) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean isNext = database.sql("update member_list set done = ?, worked_until = ? where id = ? and done = ?")
                            .params(done, utc(clock.instant().plus(WORKED)), key.row(), before)
                            .update()
                    == 1;
            if (isNext) {
                write(key, number, portion);
            }
            return isNext;
        }));
    }

    private void write(MemberListKey key, int number, MemberPortion portion) {
        database.sql("update member_list_portion set content = ? where list = ? and number = ?")
                .params(encrypted(key, number, portion), key.row(), number)
                .update();
    }

    /// Notes that a list cannot be looked up.
    void fail(MemberListKey key) {
        transaction.executeWithoutResult(status -> database.sql("update member_list set failed = true where id = ?")
                .param(key.row())
                .update());
    }

    /// Changes portions of a list; changes of other users of the list wait meanwhile.
    void change(MemberListKey key, UnaryOperator<List<MemberPortion>> change) {
        transaction.executeWithoutResult(status -> {
            database.sql("select id from member_list where id = ? for update")
                    .param(key.row())
                    .query(String.class)
                    .optional();
            List<MemberPortion> before = portions(key);
            List<MemberPortion> after = change.apply(new ArrayList<>(before));
            for (int number = 0; number < before.size(); number++) {
                if (!after.get(number).equals(before.get(number))) {
                    write(key, number, after.get(number));
                }
            }
        });
    }

    /// Deletes the lists that have expired.
    void removeExpired() {
        transaction.executeWithoutResult(status -> database.sql("delete from member_list where expires_at <= ?")
                .param(utc(clock.instant()))
                .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
