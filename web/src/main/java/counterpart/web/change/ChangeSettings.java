package counterpart.web.change;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the log of changes.
///
/// @param delay time between another engine's start of service and the comparison, so that a start is not slowed
/// @param keepDays days for which changes are kept; data releases are kept for ever
@ConfigurationProperties("counterpart.changes")
public record ChangeSettings(
        @DefaultValue("5s") Duration delay,
        @DefaultValue("730") int keepDays) {}
