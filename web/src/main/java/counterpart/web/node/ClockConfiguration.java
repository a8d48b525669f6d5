package counterpart.web.node;

import counterpart.web.background.BackgroundTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The clock of everything that is stored or has an end: of the database where several nodes share one.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /// The day on which programmes are judged is the day in Baden-Württemberg.
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @Bean
    Clock clock(Environment settings, ObjectProvider<JdbcClient> database, BackgroundTasks tasks) {
        if (!ConditionalOnSharedDatabase.OnPostgresql.isShared(settings)) {
            return Clock.system(ZONE);
        }
        DatabaseClock clock = DatabaseClock.read(database.getObject(), ZONE);
        tasks.runEvery(INTERVAL, "clock", clock::readAgain);
        return clock;
    }
}
