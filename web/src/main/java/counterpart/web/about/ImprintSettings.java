package counterpart.web.about;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who runs this installation and answers for it; what is absent is not shown, and without a name both pages say that
/// nothing is configured.
///
/// @param name of the organisation
/// @param address street, postal code and city, lines parted by `|`
/// @param representedBy who may sign for it
/// @param register court and number
/// @param vatId VAT identification number
/// @param responsible who answers for the content
/// @param dataProtection how to reach the data protection officer
/// @param authority the supervisory authority for data protection
/// @param hosting who runs the server, and where
/// @param logDays after how many days the server's logs are deleted, 0 when none are kept
@ConfigurationProperties("counterpart.imprint")
record ImprintSettings(
        @Nullable String name,
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String representedBy,
        @Nullable String register,
        @Nullable String vatId,
        @Nullable String responsible,
        @Nullable String dataProtection,
        @Nullable String authority,
        @Nullable String hosting,
        @Nullable Integer logDays) {

    /// Whether anybody has said who runs this.
    public boolean configured() {
        return name != null && !name.isBlank();
    }
}
