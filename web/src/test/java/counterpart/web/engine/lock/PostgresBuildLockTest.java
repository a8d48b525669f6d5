package counterpart.web.engine.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.web.node.NodeName;
import counterpart.web.storage.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class PostgresBuildLockTest {

    private static final String USER = "postgres";
    private static final String ADVISORY =
            "locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())";

    private final String url = TestPostgres.newDatabase();

    @Test
    void theEmbeddedDatabaseHasNone() {
        assertThat(PostgresBuildLock.of(settings("jdbc:h2:mem:any"))).isEmpty();
    }

    @Test
    void oneNodeWaitsUntilTheOtherHasBuilt() throws Exception {
        BuildLock lock = PostgresBuildLock.of(settings(url)).orElseThrow();
        CompletableFuture<Void> second;
        try (BuildLock.Held first = lock.take()) {
            second = CompletableFuture.runAsync(() -> lock.take().close());
            waitForOneThatWaits();
            first.ensureHeld();
            assertThat(second).isNotDone();
        }
        second.get(20, TimeUnit.SECONDS);
    }

    @Test
    void saysWhichNodeHoldsIt() {
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, USER, USER));
        assertThat(PostgresBuildLock.holder(database)).isEmpty();
        try (BuildLock.Held held =
                PostgresBuildLock.of(settings(url)).orElseThrow().take()) {
            held.ensureHeld();
            assertThat(PostgresBuildLock.holder(database)).contains(NodeName.get());
        }
        JdbcClient other = JdbcClient.create(new DriverManagerDataSource(TestPostgres.newDatabase(), USER, USER));
        try (BuildLock.Held held =
                PostgresBuildLock.of(settings(url)).orElseThrow().take()) {
            held.ensureHeld();
            assertThat(PostgresBuildLock.holder(other)).isEmpty();
        }
    }

    @Test
    void aNodeThatDiesGivesItBack() throws Exception {
        BuildLock lock = PostgresBuildLock.of(settings(url)).orElseThrow();
        try (BuildLock.Held dead = lock.take()) {
            dead.ensureHeld();
            execute("select pg_terminate_backend(pid) from pg_locks where " + ADVISORY);
            CompletableFuture.runAsync(() -> lock.take().close()).get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aServerThatIsAwayIsSaid() {
        BuildLock lock = PostgresBuildLock.of(settings("jdbc:postgresql://127.0.0.1:1/none"))
                .orElseThrow();
        assertThatThrownBy(lock::take)
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessage("PostgreSQL does not give the lock for the index");
    }

    private void waitForOneThatWaits() throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                try (var waiting = statement.executeQuery("select 1 from pg_locks where not granted and " + ADVISORY)) {
                    if (waiting.next()) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new AssertionError("the second node never waited");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private MockEnvironment settings(String address) {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", address)
                .withProperty("spring.datasource.username", USER)
                .withProperty("spring.datasource.password", USER);
    }
}
