package counterpart.web.webhook.web;

import counterpart.web.layout.PageController;
import counterpart.web.webhook.Webhook;
import counterpart.web.webhook.WebhookDelivery;
import counterpart.web.webhook.WebhookService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// All webhooks with their deliveries, for administrators.
@PageController
class WebhookAdminController {

    private static final int SHOWN = 20;

    private final WebhookService webhooks;

    WebhookAdminController(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping("/admin/webhooks")
    String webhooks(Model model) {
        Map<Webhook, List<WebhookDelivery>> shown = new LinkedHashMap<>();
        for (Webhook webhook : webhooks.all()) {
            shown.put(
                    webhook,
                    webhooks.deliveries(webhook.id()).stream().limit(SHOWN).toList());
        }
        model.addAttribute("webhooks", shown);
        return "webhook/web/webhooks";
    }
}
