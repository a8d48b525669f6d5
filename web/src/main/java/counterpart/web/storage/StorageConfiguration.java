package counterpart.web.storage;

import com.zaxxer.hikari.HikariDataSource;
import counterpart.web.storage.pool.ServerConnectionPool;
import java.sql.Date;
import java.sql.JDBCType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcH2Dialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Opens the configured database, or the embedded one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StorageSettings.class, DataSourceProperties.class})
public class StorageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StorageConfiguration.class);

    /// Restricts the port that [StorageSettings#url] opens for other processes to this machine.
    private static final String H2_ADDRESS = "h2.bindAddress";

    /// The server opens the database with its context, even where other beans are created on first use: a failure
    /// prevents the start instead of failing a request.
    @Bean
    static LazyInitializationExcludeFilter openedWithTheContext() {
        return LazyInitializationExcludeFilter.forBeanTypes(JdbcClient.class);
    }

    @Bean
    static BeanPostProcessor databaseReopening() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool
                        && H2Url.of(pool.getJdbcUrl()).filter(H2Url::isFile).isPresent()) {
                    DatabaseReopening.after(pool);
                }
                return bean;
            }
        };
    }

    /// @param lock held by servers, not by commands such as `counterpart backup`
    @Bean
    JdbcConnectionDetails database(
            DataSourceProperties given, StorageSettings settings, ObjectProvider<StorageLock> lock) {
        if (System.getProperty(H2_ADDRESS) == null) {
            System.setProperty(H2_ADDRESS, "127.0.0.1");
        }
        DurableFilePath.register();
        lock.ifAvailable(StorageLock::acquire);
        Optional.ofNullable(given.getUrl()).flatMap(H2Url::of).map(H2Url::risks).stream()
                .flatMap(List::stream)
                .forEach(risk -> LOG.warn("spring.datasource.url: {}", risk));
        return Optional.ofNullable(given.getUrl())
                .map(url -> new Database(url, given.getUsername(), given.getPassword()))
                .orElseGet(() -> new Database(settings.url(), "sa", ""));
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(JdbcConnectionDetails details) {
        HikariDataSource pool =
                H2Url.of(details.getJdbcUrl()).isPresent() ? new HikariDataSource() : new ServerConnectionPool();
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        return pool;
    }

    @Bean
    StorageTransactionManager transactionManager(DataSource database, JdbcConnectionDetails details) {
        return new StorageTransactionManager(
                database,
                H2Url.of(details.getJdbcUrl())
                        .filter(H2Url::isDurable)
                        .map(H2Url::folder)
                        .map(DiskReserve::in));
    }

    /// Dates are stored as year, month and day. Spring Data would store the moment at which the day begins, and the
    /// calendar of `java.sql` differs before 1582. It reads year, month and day, as the driver of PostgreSQL
    /// returns them; the driver of H2 returns the moment.
    ///
    /// @param dialect exists where repositories do; commands have none
    @Bean
    @Lazy
    JdbcCustomConversions jdbcConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(
                dialect,
                dialect instanceof JdbcH2Dialect
                        ? List.of(DateWriter.INSTANCE, DateReader.INSTANCE)
                        : List.of(DateWriter.INSTANCE));
    }

    @ReadingConverter
    private enum DateReader implements Converter<Date, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(Date stored) {
            return LocalDate.ofInstant(Instant.ofEpochMilli(stored.getTime()), ZoneId.systemDefault());
        }
    }

    @WritingConverter
    private enum DateWriter implements Converter<LocalDate, JdbcValue> {
        INSTANCE;

        @Override
        public JdbcValue convert(LocalDate day) {
            return JdbcValue.of(day, JDBCType.DATE);
        }
    }

    private record Database(
            String url, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }
}
