package counterpart.web.apikey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much may be asked without a key.
///
/// @param anonymousPerMinute requests to the API from one network address; 0 for no limit
/// @param limitLoopback whether the machine itself is limited too; set it where a proxy on the same machine does not
///     say for whom it asks
@ConfigurationProperties("counterpart")
record ApiKeySettings(
        @DefaultValue("600") int anonymousPerMinute,
        @DefaultValue("false") boolean limitLoopback) {}
