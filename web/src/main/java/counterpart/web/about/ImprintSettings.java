package counterpart.web.about;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The operator of this installation and the persons responsible; absent values are not shown, and without a name
/// both pages state that nothing is configured.
///
/// @param name of the organisation
/// @param address street, postal code and city, lines separated by `|`
/// @param representedBy authorised representative
/// @param register court and number
/// @param vatId VAT identification number
/// @param responsible person responsible for the content
/// @param dataProtection contact of the data protection officer
/// @param authority the supervisory authority for data protection
/// @param hosting hosting provider and location
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

    /// Whether an operator is configured.
    public boolean configured() {
        return name != null && !name.isBlank();
    }
}
