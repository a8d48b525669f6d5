package counterpart.web.user;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.relational.core.mapping.Column;

/// The e-mail address of an account, in its normal form: without surrounding white space, in lower case.
///
/// @param value at most [#LONGEST] characters, with one `@` between two parts
public record EmailAddress(@Column("email") String value) {

    /// Characters of the longest e-mail address (RFC 5321).
    public static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /// @throws IllegalArgumentException when the text is no e-mail address
    public EmailAddress {
        value = normalised(value);
        if (!isAddress(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no e-mail address: name@domain, at most " + LONGEST
                    + " characters, without white space");
        }
    }

    /// The address that a user wrote; empty when the text is no e-mail address.
    public static Optional<EmailAddress> find(String text) {
        return isAddress(normalised(text)) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /// The normal form of any text, whether it is an address or not.
    public static String normalised(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String normalised) {
        return normalised.length() <= LONGEST && FORM.matcher(normalised).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
