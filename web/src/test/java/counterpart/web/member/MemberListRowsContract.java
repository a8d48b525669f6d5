package counterpart.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberMatchResult;
import counterpart.web.MovingClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Transactional
abstract class MemberListRowsContract {

    private static final Member SECRET = new Member("Geheime Werkstatt GmbH", "Tuttlingen", null, null);
    private static final Member OTHER = new Member("Andere AG", null, null, null);

    private final JdbcTemplate database;
    private final MovingClock clock = new MovingClock();
    private final MemberListRows rows;
    private final MemberListKey key = MemberListKey.random();

    MemberListRowsContract(JdbcTemplate database, TransactionTemplate transaction) {
        this.database = database;
        rows = new MemberListRows(database, transaction, clock);
    }

    @Test
    void aListIsReadWithItsIdOnly() {
        add(key, SECRET, OTHER);
        assertThat(rows.find(key)).hasValueSatisfying(state -> {
            assertThat(state.size()).isEqualTo(2);
            assertThat(state.isFinished()).isFalse();
        });
        assertThat(rows.portions(key))
                .extracting(MemberPortion::members)
                .containsExactly(List.of(SECRET), List.of(OTHER));
        assertThat(rows.find(MemberListKey.random())).isEmpty();
        assertThat(stored()).doesNotContain("Werkstatt", "Tuttlingen", key.id());
    }

    /// All that the tables hold of lists.
    private String stored() {
        List<String> contents = database.query(
                "select content from member_list_portion",
                (row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1));
        return contents
                + database.queryForList("select * from member_list").toString()
                + database.queryForList("select list, number from member_list_portion");
    }

    @Test
    void aPortionIsLookedUpOnce() {
        add(key, SECRET, OTHER);
        assertThat(rows.save(key, 0, unknown(SECRET), 0, 1)).isTrue();
        assertThat(rows.save(key, 0, unknown(OTHER), 0, 1)).isFalse();
        assertThat(rows.save(key, 1, unknown(OTHER), 1, 2)).isTrue();
        assertThat(rows.find(key))
                .hasValueSatisfying(state -> assertThat(state.isFinished()).isTrue());
        assertThat(rows.portions(key).stream().flatMap(portion -> portion.rows().stream()))
                .extracting(MemberPortion.Row::member)
                .containsExactly(SECRET, OTHER);
    }

    @Test
    void aListThatNobodyWorksOnIsTakenOverOnce() {
        add(key, SECRET, OTHER);
        assertThat(rows.claim(key)).isFalse();
        clock.pass(MemberListRows.WORKED.plusSeconds(1));
        assertThat(rows.claim(key)).isTrue();
        assertThat(rows.claim(key)).isFalse();
        assertThat(rows.save(key, 0, unknown(SECRET), 0, 1)).isTrue();
        rows.fail(key);
        clock.pass(MemberListRows.WORKED.plusSeconds(1));
        assertThat(rows.claim(key)).isFalse();
        assertThat(rows.find(key))
                .hasValueSatisfying(state -> assertThat(state.hasFailed()).isTrue());
    }

    @Test
    void aListEndsAnHourAfterItWasLookedAt() {
        add(key, SECRET);
        clock.pass(Duration.ofMinutes(50));
        rows.touch(key, rows.find(key).orElseThrow());
        clock.pass(Duration.ofMinutes(50));
        rows.removeExpired();
        assertThat(rows.find(key)).isPresent();
        clock.pass(Duration.ofMinutes(10));
        assertThat(rows.find(key)).isEmpty();
        rows.removeExpired();
        assertThat(rows.portions(key)).isEmpty();
    }

    @Test
    void theListsThatWereNotLookedAtForLongestMakeRoom() {
        List<MemberListKey> keys =
                IntStream.range(0, 12).mapToObj(i -> MemberListKey.random()).toList();
        for (MemberListKey one : keys) {
            rows.add(one, List.of(MemberPortion.of(List.of(OTHER))), 6 << 20);
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(keys.stream().filter(one -> rows.find(one).isPresent()))
                .containsExactlyElementsOf(keys.subList(10, 12));
    }

    @Test
    void rowsAreChosenInTheOrderOfTheList() {
        add(key, SECRET, OTHER);
        rows.save(key, 0, unknown(SECRET), 0, 1);
        rows.save(key, 1, unknown(OTHER), 1, 2);
        rows.change(
                key,
                portions ->
                        List.of(portions.getFirst(), portions.getLast().choosing(0, Optional.of("an institution"))));
        assertThat(rows.portions(key).stream().flatMap(portion -> portion.rows().stream()))
                .extracting(MemberPortion.Row::chosen)
                .containsExactly(null, "an institution");
    }

    /// Adds a list with a portion for each member.
    private void add(MemberListKey to, Member... members) {
        List<MemberPortion> portions = Arrays.stream(members)
                .map(member -> MemberPortion.of(List.of(member)))
                .toList();
        rows.add(to, portions, MemberListRows.bytes(portions));
    }

    private static MemberPortion unknown(Member member) {
        return MemberPortion.of(List.of(member))
                .recognised(new MemberMatchResult(
                        List.of(), List.of(new MemberMatchResult.Unrecognised(member, List.of())), List.of()));
    }
}
