package counterpart.web.costly;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The limits of costly responses.
///
/// @param perMinute responses for one account, key or, without either, network address; 0 for no limit
/// @param atOnce responses computed at the same time
/// @param waiting requests that wait for their turn; it must stay well below the number of server threads
/// @param patience the longest wait for a turn
@ConfigurationProperties("counterpart.costly")
record CostlySettings(
        @DefaultValue("20") int perMinute,
        @DefaultValue("2") int atOnce,
        @DefaultValue("8") int waiting,
        @DefaultValue("15s") Duration patience) {}
