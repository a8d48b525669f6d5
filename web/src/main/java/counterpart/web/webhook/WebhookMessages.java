package counterpart.web.webhook;

import counterpart.engine.model.Language;
import counterpart.web.change.Change;
import counterpart.web.change.ChangeTexts;
import counterpart.web.change.Changes;
import counterpart.web.change.web.ChangesJson.ChangeJson;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import counterpart.web.layout.Messages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes the bodies of deliveries from the log of changes: at most 50 changes; the others are read at
/// `/api/v1/changes?cursor=<next>`.
@Component
class WebhookMessages {

    private static final int MOST = 50;

    private final Changes changes;
    private final EngineProvider provider;
    private final MessageSource messages;
    private final JsonMapper json;

    WebhookMessages(Changes changes, EngineProvider provider, MessageSource messages, JsonMapper json) {
        this.changes = changes;
        this.provider = provider;
        this.messages = messages;
        this.json = json;
    }

    byte[] body(Webhook webhook, WebhookDelivery delivery) {
        List<Change> all = delivery.isTest()
                ? List.of()
                : changes.after(delivery.first() - 1, Instant.EPOCH, webhook.cluster(), MOST + 1).stream()
                        .filter(change -> change.seq() <= delivery.last())
                        .toList();
        List<Change> sent = all.stream().limit(MOST).toList();
        boolean more = all.size() > sent.size();
        long next = more ? sent.getLast().seq() : Math.max(delivery.last(), 0);
        return json.writeValueAsBytes(new WebhookMessage(
                delivery.id(),
                webhook.id(),
                delivery.isTest() ? "test" : "changes",
                delivery.createdAt(),
                shown(sent, webhook),
                more,
                String.valueOf(next)));
    }

    private List<ChangeJson> shown(List<Change> sent, Webhook webhook) {
        Language language = Language.ofCode(webhook.language()).orElse(Language.DEFAULT);
        try (EngineLease lease = provider.lease()) {
            ChangeTexts texts = new ChangeTexts(lease.engine().data(), Messages.of(messages, language));
            return sent.stream().map(change -> ChangeJson.of(change, texts)).toList();
        }
    }

    /// What is sent.
    ///
    /// @param id of the delivery, the same in every attempt
    /// @param type `changes` or `test`
    /// @param more whether there are more changes than the items
    /// @param next the cursor of what comes after the items
    record WebhookMessage(
            UUID id, UUID webhook, String type, Instant at, List<ChangeJson> items, boolean more, String next) {}
}
