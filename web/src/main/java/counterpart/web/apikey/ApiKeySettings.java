package counterpart.web.apikey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The request limits without a key.
///
/// @param anonymousPerMinute requests to the API from one network address; 0 for no limit
/// @param limitLoopback whether loopback clients are limited too; set it when a proxy on the same machine does not
///     send the client's address
@ConfigurationProperties("counterpart")
public record ApiKeySettings(
        @DefaultValue("600") int anonymousPerMinute,
        @DefaultValue("false") boolean limitLoopback) {}
