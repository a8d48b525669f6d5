package counterpart.engine.data.importer.build;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Extracts host names from web addresses as the sources write them.
public final class WebAddress {

    private static final Pattern HOST = Pattern.compile("(?:[a-z]+:/+)?(?:www\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+).*");

    private WebAddress() {}

    /// The host name in lower case without `www.`; null when the text is no web address.
    public static @Nullable String host(String address) {
        Matcher host = HOST.matcher(address.toLowerCase(Locale.ROOT));
        return host.matches() ? host.group(1) : null;
    }
}
