package counterpart.web.error;

import java.util.Collection;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/// One error in a request.
///
/// @param allowed the allowed values: a text of the bundle, or plain values
/// @param nearest similar allowed values, as suggestions
public record Violation(String parameter, String value, MessageSourceResolvable allowed, List<String> nearest) {

    private static final String PREFIX = "allowed.";

    public Violation {
        nearest = List.copyOf(nearest);
    }

    public static Violation of(String parameter, String value, MessageSourceResolvable allowed) {
        return new Violation(parameter, value, allowed, List.of());
    }

    /// The text `allowed.<key>` with its arguments.
    public static MessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {PREFIX + key}, arguments);
    }

    /// The key of the text that describes the allowed values; empty for plain values.
    String key() {
        String[] codes = allowed.getCodes();
        return codes == null || codes.length == 0 ? "" : codes[0].substring(PREFIX.length());
    }

    /// The allowed values as a plain list.
    public static MessageSourceResolvable values(Collection<String> values) {
        return new DefaultMessageSourceResolvable(new String[0], String.join(", ", values));
    }
}
