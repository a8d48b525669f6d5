package counterpart.web.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The limits of webhooks.
///
/// @param perKey webhooks of one API key
/// @param waiting deliveries that wait for one webhook; further changes join the last of them
/// @param listed finished deliveries that are kept for each webhook
/// @param retries waiting times after failed attempts; one more attempt than times
/// @param failures failed attempts in a row after which a webhook is disabled
/// @param timeout time for one attempt, connecting included
/// @param poll time between two looks for what is due
/// @param testHosts host names that may be reached without TLS and at any address: for tests only
@ConfigurationProperties("counterpart.webhooks")
public record WebhookSettings(
        @DefaultValue("5") int perKey,
        @DefaultValue("20") int waiting,
        @DefaultValue("50") int listed,

        @DefaultValue({"1m", "5m", "30m", "2h", "8h", "24h"})
        List<Duration> retries,

        @DefaultValue("20") int failures,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5s") Duration poll,
        @DefaultValue Set<String> testHosts) {

    public WebhookSettings {
        retries = List.copyOf(retries);
        testHosts = Set.copyOf(testHosts);
    }
}
