package counterpart.web.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens the database beside the first requests, so that it is there when somebody signs in. A server whose database
/// cannot be opened stops.
@Component
final class StorageOpening {

    private static final Logger LOG = LoggerFactory.getLogger(StorageOpening.class);

    private final ObjectProvider<JdbcClient> storage;
    private final ApplicationContext application;
    private final ApplicationEventPublisher events;

    StorageOpening(
            ObjectProvider<JdbcClient> storage, ApplicationContext application, ApplicationEventPublisher events) {
        this.storage = storage;
        this.application = application;
        this.events = events;
    }

    @EventListener
    void open(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("storage-opening").start(this::open);
    }

    private void open() {
        try {
            storage.getObject().sql("select 1").query(Integer.class).single();
            events.publishEvent(new StorageOpened());
        } catch (RuntimeException e) {
            LOG.error("The database cannot be opened; see spring.datasource.url and counterpart.storage-dir", e);
            System.exit(SpringApplication.exit(application, () -> 1));
        }
    }
}
