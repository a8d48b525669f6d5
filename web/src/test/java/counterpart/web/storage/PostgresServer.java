package counterpart.web.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A PostgreSQL server of one test, which can be stopped and started again with the same data on the same port.
final class PostgresServer implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres running;

    PostgresServer(Path folder) {
        this.folder = folder;
        running = start(0);
    }

    private EmbeddedPostgres start(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return running.getPort();
    }

    /// Ends all connections and the server.
    void stop() {
        close();
    }

    void startAgain() {
        running = start(running.getPort());
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
