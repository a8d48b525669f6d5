package counterpart.web.authorization;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How open the server is.
///
/// @param privateReading whether even reading needs an account or a key
/// @param publicUrl where people reach the server, for links that are handed out; when absent `http://localhost:port`
/// @param sessionHours how long a session lasts at most, however busy
/// @param auditDays how long the audit log is kept
@ConfigurationProperties("counterpart")
public record AuthorizationSettings(
        @DefaultValue("false") boolean privateReading,
        @Nullable URI publicUrl,
        @DefaultValue("12") int sessionHours,
        @DefaultValue("365") int auditDays) {}
