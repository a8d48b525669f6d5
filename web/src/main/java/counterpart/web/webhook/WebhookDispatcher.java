package counterpart.web.webhook;

import counterpart.web.background.BackgroundTasks;
import counterpart.web.change.Change;
import counterpart.web.change.ChangeRecorder;
import counterpart.web.webhook.WebhookDelivery.Status;
import counterpart.web.webhook.WebhookTarget.Resolver;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Queues a delivery for each webhook when changes are recorded, and sends what is due. A failed attempt is repeated
/// after growing times; after the last one the delivery has failed, and after too many failures in a row the webhook is
/// disabled.
@Component
public class WebhookDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final String TASK = "webhooks";

    /// Deliveries that are sent at the same time.
    private static final int AT_ONCE = 16;

    /// Attempts may be begun by a server that stops: after this multiple of the timeout they are begun again.
    private static final int RESERVED = 6;

    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_REDIRECT = 300;

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookMessages messages;
    private final WebhookSender sender;
    private final Resolver resolver;
    private final WebhookSettings settings;
    private final BackgroundTasks tasks;
    private final Clock clock;

    WebhookDispatcher(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            WebhookMessages messages,
            WebhookSender sender,
            Resolver resolver,
            WebhookSettings settings,
            BackgroundTasks tasks,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.messages = messages;
        this.sender = sender;
        this.resolver = resolver;
        this.settings = settings;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!settings.testHosts().isEmpty()) {
            LOG.warn(
                    "counterpart.webhooks.test-hosts is set: webhooks may reach {} at any address, for tests only",
                    settings.testHosts());
        }
        tasks.runEvery(settings.poll(), TASK, this::sendDue);
    }

    /// Queues the changes for each active webhook that wants one of them.
    @EventListener
    void queue(ChangeRecorder.Recorded recorded) {
        long first = recorded.changes().getFirst().seq();
        long last = recorded.changes().getLast().seq();
        Instant now = clock.instant();
        webhooks.active().stream()
                .filter(webhook -> recorded.changes().stream().anyMatch(change -> isWanted(change, webhook)))
                .forEach(webhook -> deliveries.add(webhook.id(), first, last, now));
    }

    private static boolean isWanted(Change change, Webhook webhook) {
        return webhook.cluster().isEmpty() || change.clusters().equals(List.of(webhook.cluster()));
    }

    /// Sends what is due, several at the same time, and waits until all attempts have ended.
    void sendDue() {
        List<WebhookDelivery> due = deliveries.due(clock.instant(), AT_ONCE);
        if (!due.isEmpty()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(delivery -> threads.execute(() -> begin(delivery)));
            }
        }
    }

    private void begin(WebhookDelivery delivery) {
        Duration reserved = settings.timeout().multipliedBy(RESERVED);
        if (deliveries.begin(delivery, clock.instant(), reserved)) {
            webhooks.find(delivery.webhook()).ifPresent(webhook -> send(webhook, delivery));
        }
    }

    private void send(Webhook webhook, WebhookDelivery delivery) {
        Integer status = null;
        String problem;
        try {
            URI url = WebhookUrl.parse(webhook.url(), settings.testHosts());
            WebhookTarget target = WebhookTarget.of(url, resolver, settings.testHosts());
            byte[] body = messages.body(webhook, delivery);
            status = sender.post(target, headers(webhook, delivery, body), body);
            problem = problem(status);
        } catch (WebhookException e) {
            problem = e.reason();
        } catch (IOException | RuntimeException e) {
            problem = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        end(webhook, delivery, status, problem);
    }

    private static String problem(int status) {
        if (status >= FIRST_SUCCESS && status < FIRST_REDIRECT) {
            return "";
        }
        return status >= FIRST_REDIRECT && status < 400 ? "redirects are not followed" : "status " + status;
    }

    private Map<String, String> headers(Webhook webhook, WebhookDelivery delivery, byte[] body) {
        return Map.of(
                "Counterpart-Webhook", webhook.id().toString(),
                "Counterpart-Delivery", delivery.id().toString(),
                "Counterpart-Signature", WebhookSignature.of(webhook.secret(), clock.instant(), body));
    }

    private void end(Webhook webhook, WebhookDelivery delivery, @Nullable Integer status, String problem) {
        Instant now = clock.instant();
        if (problem.isEmpty()) {
            deliveries.end(delivery.id(), Status.DELIVERED, now, status, "");
            webhooks.succeeded(webhook.id());
            return;
        }
        boolean again = delivery.attempts() < settings.retries().size() && !delivery.isTest();
        Instant due = again ? now.plus(settings.retries().get(delivery.attempts())) : now;
        deliveries.end(delivery.id(), again ? Status.WAITING : Status.FAILED, due, status, problem);
        webhooks.failed(webhook.id(), settings.failures(), now);
        if (webhook.failures() + 1 >= settings.failures()) {
            LOG.warn("Webhook {} is disabled after {} failed attempts", webhook.id(), webhook.failures() + 1);
            deliveries.giveUp(webhook.id(), "disabled");
        }
    }
}
