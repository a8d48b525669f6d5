package counterpart.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.background.BackgroundTasks;
import counterpart.web.node.NodeLocks;
import counterpart.web.storage.StorageConfiguration;
import counterpart.web.storage.TestPostgres;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Two factories stand for two nodes: they share nothing but the database.
@DataJdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({
    StorageConfiguration.class,
    NodeLocks.class,
    BackgroundTasks.class,
    TokenBucketConfiguration.class,
    SharedLimitsTest.Time.class
})
@ContextConfiguration(initializers = TestPostgres.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SharedLimitsTest {

    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final int CAPACITY = 120;
    private static final BucketConfiguration LIMIT = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(CAPACITY).refillIntervally(CAPACITY, Duration.ofHours(1)))
            .build();

    private final TokenBucketFactory first;
    private final TokenBucketFactory second;
    private final JdbcClient database;
    private final NodeLocks locks;
    private final BackgroundTasks tasks;

    @TestConfiguration
    static class Time {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    SharedLimitsTest(ProxyManager<String> buckets, JdbcClient database, NodeLocks locks, BackgroundTasks tasks) {
        this.database = database;
        this.locks = locks;
        this.tasks = tasks;
        first = new TokenBucketFactory(buckets);
        second = new TokenBucketFactory(buckets);
    }

    @Test
    void twoNodesTogetherAllowNoMoreThanTheLimit() {
        assertThat(allowed(first.exact("exact", 10, IDLE), second.exact("exact", 10, IDLE)))
                .isEqualTo(CAPACITY);
    }

    @Test
    void anApproximateLimitIsExceededByASixtiethANode() {
        assertThat(allowed(first.approximate("near", 10, IDLE), second.approximate("near", 10, IDLE)))
                .isBetween(CAPACITY, CAPACITY + 2 * CAPACITY / 60);
    }

    @Test
    void aTokenGivenBackAtOneNodeCanBeTakenAtTheOther() {
        TokenBuckets here = first.exact("back", 10, IDLE);
        TokenBuckets there = second.exact("back", 10, IDLE);
        assertThat(allowed(here, there)).isEqualTo(CAPACITY);
        here.giveBack("client", LIMIT);
        assertThat(there.take("client", LIMIT).isConsumed()).isTrue();
        assertThat(here.take("client", LIMIT).isConsumed()).isFalse();
    }

    @Test
    void anotherLimitAndAnotherClientHaveTheirOwnBuckets() {
        TokenBuckets buckets = first.exact("own", 10, IDLE);
        assertThat(allowed(buckets, buckets)).isEqualTo(CAPACITY);
        assertThat(buckets.take("another client", LIMIT).isConsumed()).isTrue();
        assertThat(second.exact("other", 10, IDLE).take("client", LIMIT).isConsumed())
                .isTrue();
    }

    @Test
    void withoutTheTableANodeCountsOnItsOwn() {
        TokenBuckets buckets = first.exact("alone", 10, IDLE);
        database.sql("alter table rate_limit_bucket rename to elsewhere").update();
        try {
            assertThat(allowed(buckets, buckets)).isEqualTo(CAPACITY);
        } finally {
            database.sql("alter table elsewhere rename to rate_limit_bucket").update();
        }
    }

    @Test
    void expiredBucketsAreRemoved() {
        TokenBuckets buckets = first.exact("expired", 10, IDLE);
        buckets.take("client", LIMIT);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
        remover(Clock.systemUTC()).remove();
        assertThat(rows("expired")).isEqualTo(1);
        remover(later).remove();
        assertThat(rows("expired")).isZero();
    }

    private ExpiredLimitsRemover remover(Clock clock) {
        return new ExpiredLimitsRemover(database, locks, tasks, clock);
    }

    private int rows(String limit) {
        return database.sql("select count(*) from rate_limit_bucket where id like ?")
                .param(limit + " %")
                .query(Integer.class)
                .single();
    }

    /// The requests that are allowed when a client uses up its limit at two nodes in turn.
    private static int allowed(TokenBuckets here, TokenBuckets there) {
        int allowed = 0;
        for (int i = 0; i < 2 * CAPACITY; i++) {
            boolean isAllowed =
                    (i % 2 == 0 ? here : there).take("client", LIMIT).isConsumed();
            allowed += isAllowed ? 1 : 0;
        }
        return allowed;
    }
}
