package counterpart.web.webhook;

import counterpart.engine.model.Language;
import counterpart.web.audit.AuditAction;
import counterpart.web.audit.AuditLog;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.error.ProblemKind;
import counterpart.web.error.Violation;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.SecretToken;
import counterpart.web.webhook.WebhookTarget.Resolver;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Registers and removes the webhooks of API keys.
@Service
public class WebhookService {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookSettings settings;
    private final Resolver resolver;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    WebhookService(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            WebhookSettings settings,
            Resolver resolver,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.settings = settings;
        this.resolver = resolver;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Registers an address. Its name is resolved before the transaction begins: that may take seconds.
    ///
    /// @param cluster id of the only cluster whose changes are wanted; empty for all
    /// @return the webhook with its secret
    /// @throws InvalidRequestException when the address is not allowed, or the key has as many as allowed
    public Webhook register(UUID key, String url, String cluster, Language language) {
        requireReachable(url);
        if (webhooks.of(key).size() >= settings.perKey()) {
            throw refusal("url", url, "webhook-many", settings.perKey());
        }
        Webhook webhook = new Webhook(
                RowKeys.next(),
                key,
                url,
                "whsec_" + SecretToken.random(),
                cluster,
                language.code(),
                clock.instant(),
                0,
                null);
        transactions.executeWithoutResult(transaction -> {
            webhooks.insert(webhook);
            audit.record(AuditAction.WEBHOOK_CREATED, null, webhook.id().toString(), url);
        });
        return webhook;
    }

    private void requireReachable(String url) {
        try {
            URI parsed = WebhookUrl.parse(url, settings.testHosts());
            WebhookTarget.of(parsed, resolver, settings.testHosts());
        } catch (WebhookException e) {
            throw refusal("url", url, "webhook-" + e.reason(), WebhookUrl.LONGEST);
        }
    }

    private static InvalidRequestException refusal(String parameter, String value, String text, int number) {
        return new InvalidRequestException(
                ProblemKind.INVALID_INPUT, Violation.of(parameter, value, Violation.text(text, number)));
    }

    /// The webhooks of a key.
    public List<Webhook> of(UUID key) {
        return webhooks.of(key);
    }

    /// All webhooks, the latest first.
    public List<Webhook> all() {
        return webhooks.all();
    }

    /// A webhook of a key.
    ///
    /// @throws InvalidRequestException NOT_FOUND when the key has no such webhook
    public Webhook webhook(UUID key, String id) {
        return webhooks.of(key).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        ProblemKind.NOT_FOUND, Violation.of("id", id, Violation.text("webhook"))));
    }

    /// The latest deliveries of a webhook, the latest first.
    public List<WebhookDelivery> deliveries(UUID webhook) {
        return deliveries.of(webhook);
    }

    /// Sends a message without changes soon. When a disabled webhook receives it, changes are sent again.
    @Transactional
    public void test(Webhook webhook) {
        deliveries.add(webhook.id(), 1, 0, clock.instant());
    }

    /// Removes a webhook with its deliveries.
    @Transactional
    public void remove(Webhook webhook) {
        webhooks.delete(webhook.id());
        audit.record(AuditAction.WEBHOOK_REMOVED, null, webhook.id().toString(), webhook.url());
    }
}
