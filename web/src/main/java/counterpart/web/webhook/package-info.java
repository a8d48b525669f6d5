/// Tells portals of changes by HTTP requests to their addresses. Start at
/// [counterpart.web.webhook.WebhookService] and [counterpart.web.webhook.WebhookDispatcher]; where a request may go
/// decides [counterpart.web.webhook.WebhookUrl] and [counterpart.web.webhook.PublicInternetAddress].
@NullMarked
package counterpart.web.webhook;

import org.jspecify.annotations.NullMarked;
