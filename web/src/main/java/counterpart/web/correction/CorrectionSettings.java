package counterpart.web.correction;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings for applying corrections.
///
/// @param correctionSeconds how often to look for corrections that other servers on the same database approved; 0
///     for never
@ConfigurationProperties("counterpart")
public record CorrectionSettings(@DefaultValue("5") int correctionSeconds) {}
