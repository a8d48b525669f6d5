/// Webhooks for keys and for administrators.
@NullMarked
package counterpart.web.webhook.web;

import org.jspecify.annotations.NullMarked;
