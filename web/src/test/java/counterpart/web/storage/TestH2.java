package counterpart.web.storage;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// H2 in memory with the settings of the embedded database.
public final class TestH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + newDatabase()).applyTo(context);
    }

    /// @return the URL of an empty database
    public static String newDatabase() {
        return "jdbc:h2:mem:test" + DATABASES.incrementAndGet() + StorageSettings.LIKE_POSTGRESQL
                + ";DB_CLOSE_DELAY=-1";
    }
}
