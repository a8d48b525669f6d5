package counterpart.web.digest;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of digests; the mail server is set by `spring.mail.*`.
///
/// @param from address of the sender; without it no digest is offered
/// @param every time between two digests of a subscription
/// @param poll time between two looks for what is due
/// @param retries waiting times after attempts that the mail server refused; one more attempt than times
@ConfigurationProperties("counterpart.mail")
public record DigestSettings(
        @Nullable String from,
        @DefaultValue("7d") Duration every,
        @DefaultValue("1m") Duration poll,
        @DefaultValue({"5m", "30m", "2h", "8h"}) List<Duration> retries) {

    public DigestSettings {
        retries = List.copyOf(retries);
    }
}
