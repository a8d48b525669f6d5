package counterpart.web.webhook.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.request.EntityLookup;
import counterpart.web.request.LanguageParameter;
import counterpart.web.request.ParameterBinder;
import counterpart.web.user.CurrentUser;
import counterpart.web.webhook.Webhook;
import counterpart.web.webhook.WebhookDelivery;
import counterpart.web.webhook.WebhookService;
import counterpart.web.webhook.WebhookUrl;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The webhooks of the key that calls.
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "webhooks", description = "Addresses that are told of changes (only with a key)")
class WebhookApi {

    private final WebhookService webhooks;
    private final EntityLookup lookup;
    private final CurrentUser access;

    WebhookApi(WebhookService webhooks, EntityLookup lookup, CurrentUser access) {
        this.webhooks = webhooks;
        this.lookup = lookup;
        this.access = access;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "createWebhook", summary = "Registers an address that is told of changes")
    CreatedWebhook create(Engine engine, @RequestBody NewWebhook wanted, @ParameterObject LanguageParameter lang) {
        ParameterBinder reading = new ParameterBinder();
        Language language = reading.language(lang.lang());
        String url = reading.text("url", wanted.url(), WebhookUrl.LONGEST);
        reading.finish();
        String cluster = wanted.cluster() == null
                ? ""
                : lookup.cluster(engine, wanted.cluster()).id();
        Webhook made = webhooks.register(access.key(), url, cluster, language);
        return new CreatedWebhook(made.id(), made.url(), cluster.isEmpty() ? null : cluster, made.secret());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "webhooks", summary = "The webhooks of the key")
    List<WebhookJson> webhooks() {
        return webhooks.of(access.key()).stream().map(WebhookJson::of).toList();
    }

    @GetMapping(path = "/{id}/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "webhookDeliveries", summary = "What was sent to a webhook or waits, the latest first")
    List<DeliveryJson> deliveries(@PathVariable String id) {
        return webhooks.deliveries(webhook(id).id()).stream()
                .map(DeliveryJson::of)
                .toList();
    }

    @PostMapping(path = "/{id}/test", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "testWebhook", summary = "Sends a message without changes soon")
    List<DeliveryJson> test(@PathVariable String id) {
        webhooks.test(webhook(id));
        return deliveries(id);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Removes a webhook with its deliveries")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(@PathVariable String id) {
        webhooks.remove(webhook(id));
        return ResponseEntity.noContent().build();
    }

    private Webhook webhook(String id) {
        return webhooks.webhook(access.key(), id);
    }

    /// A webhook to register.
    ///
    /// @param cluster id of the only cluster whose changes are wanted
    record NewWebhook(
            @Schema(example = "https://portal.example.org/counterpart", maxLength = 500)
            String url,

            @Nullable String cluster) {

        NewWebhook {
            url = Objects.requireNonNullElse(url, "");
        }
    }

    /// A new webhook; its secret is returned only once.
    record CreatedWebhook(UUID id, String url, @Nullable String cluster, String secret) {}

    /// A webhook.
    ///
    /// @param failures failed attempts since the last success
    /// @param disabledAt since when nothing is sent after too many failures
    record WebhookJson(
            UUID id,
            String url,
            @Nullable String cluster,
            Instant createdAt,
            int failures,
            @Nullable Instant disabledAt) {

        static WebhookJson of(Webhook webhook) {
            return new WebhookJson(
                    webhook.id(),
                    webhook.url(),
                    webhook.cluster().isEmpty() ? null : webhook.cluster(),
                    webhook.createdAt(),
                    webhook.failures(),
                    webhook.disabledAt());
        }
    }

    /// A message to a webhook.
    ///
    /// @param dueAt time of the next attempt while it waits, otherwise of the last one
    /// @param httpStatus status of the last response
    /// @param problem why the last attempt failed; empty when it did not
    record DeliveryJson(
            UUID id,
            Instant createdAt,

            @Schema(allowableValues = {"waiting", "delivered", "failed"})
            String status,

            int attempts,
            Instant dueAt,
            @Nullable Integer httpStatus,
            String problem) {

        static DeliveryJson of(WebhookDelivery delivery) {
            return new DeliveryJson(
                    delivery.id(),
                    delivery.createdAt(),
                    delivery.status().key(),
                    delivery.attempts(),
                    delivery.dueAt(),
                    delivery.httpStatus(),
                    delivery.problem());
        }
    }
}
