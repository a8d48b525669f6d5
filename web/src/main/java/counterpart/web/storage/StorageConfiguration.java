package counterpart.web.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    StorageTransactionManager transactionManager(DataSource database, JdbcConnectionDetails details) {
        return new StorageTransactionManager(
                database,
                H2Url.of(details.getJdbcUrl())
                        .filter(H2Url::isDurable)
                        .map(H2Url::folder)
                        .map(DiskReserve::in));
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
