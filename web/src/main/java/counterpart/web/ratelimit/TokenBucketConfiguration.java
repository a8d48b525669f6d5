package counterpart.web.ratelimit;

import counterpart.web.node.ConditionalOnSharedDatabase;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the buckets in the database where several nodes share one.
@Configuration(proxyBeanMethods = false)
class TokenBucketConfiguration {

    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(1);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(2);

    @Bean
    TokenBucketFactory tokenBucketFactory(ObjectProvider<ProxyManager<String>> shared) {
        return new TokenBucketFactory(shared.getIfAvailable());
    }

    @Bean
    @ConditionalOnSharedDatabase
    ProxyManager<String> sharedBuckets(DataSource database, Clock clock) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("rate_limit_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .requestTimeout(LONGEST_REQUEST)
                .clientClock(new ClockMeter(clock))
                .build();
    }

    /// All nodes fill and empty buckets by the same clock.
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
