package counterpart.web.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the database that is set, or the embedded one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StorageSettings.class, DataSourceProperties.class})
public class StorageConfiguration {

    /// What [StorageSettings#url] opens to other processes is for this machine alone.
    private static final String H2_ADDRESS = "h2.bindAddress";

    @Bean
    JdbcConnectionDetails database(DataSourceProperties given, StorageSettings settings) {
        if (System.getProperty(H2_ADDRESS) == null) {
            System.setProperty(H2_ADDRESS, "127.0.0.1");
        }
        return Optional.ofNullable(given.getUrl())
                .map(url -> new Database(url, given.getUsername(), given.getPassword()))
                .orElseGet(() -> new Database(settings.url(), "sa", ""));
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
