package counterpart.web.authorization;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The access settings of the server.
///
/// @param privateReading whether reading needs an account or a key
/// @param publicUrl public address of the server, for links that are sent to users; when absent
///     `http://localhost:port`
/// @param sessionHours maximum duration of a session, even an active one
/// @param auditDays retention of the audit log
@ConfigurationProperties("counterpart")
public record AuthorizationSettings(
        @DefaultValue("false") boolean privateReading,
        @Nullable URI publicUrl,
        @DefaultValue("12") int sessionHours,
        @DefaultValue("365") int auditDays) {}
