package counterpart.web.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The address of a webhook as text, checked before any name is resolved: `https`, a DNS name with a top-level domain
/// of letters, no address in figures however written, no user info. Names that resolve to other than public addresses
/// are refused when they are resolved, see [WebhookTarget].
public final class WebhookUrl {

    /// The maximum length.
    public static final int LONGEST = 500;

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    /// Names that never are on the public internet.
    private static final Pattern LOCAL = Pattern.compile(
            ".*\\.(localhost|local|localdomain|internal|intranet|lan|home|corp|test|invalid|example" + "|onion|arpa)");

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    private WebhookUrl() {}

    /// The address of a text.
    ///
    /// @param testHosts names that may be reached without TLS
    /// @throws WebhookException naming what is wrong with it
    static URI parse(String text, Set<String> testHosts) {
        URI url = uri(text);
        boolean forTest = url.getHost() != null && testHosts.contains(url.getHost());
        require(url.getRawUserInfo() == null && url.getRawFragment() == null, "url-parts");
        require("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && forTest), "url-https");
        require(forTest || isName(url.getHost()), "url-host");
        require(forTest || isPort(url.getPort()), "url-port");
        return url;
    }

    private static URI uri(String text) {
        require(text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7f), "url-text");
        try {
            URI url = new URI(text);
            require(!url.isOpaque() && url.getHost() != null, "url-host");
            return url;
        } catch (URISyntaxException e) {
            throw new WebhookException("url-text");
        }
    }

    private static boolean isName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.length() <= 253
                && NAME.matcher(name).matches()
                && !LOCAL.matcher(name).matches();
    }

    private static boolean isPort(int port) {
        return port == -1 || port == HTTPS || (port >= FIRST_FREE_PORT && port <= LAST_PORT);
    }

    /// The port of an address that was parsed.
    static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? HTTPS : HTTP;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new WebhookException(otherwise);
        }
    }
}
