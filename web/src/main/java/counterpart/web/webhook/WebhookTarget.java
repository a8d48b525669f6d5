package counterpart.web.webhook;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Where a request goes: the address with the one resolved address that was checked. The name is resolved once, and
/// nobody resolves it again until the connection exists, so that a name cannot change its address in between.
///
/// @param socket resolved address and port
record WebhookTarget(URI url, InetSocketAddress socket) {

    /// Resolves the name of an address.
    ///
    /// @throws WebhookException when it cannot be resolved, or to any address that is not public; the reason is
    ///     the same, so that nobody learns which names the server's own network has
    static WebhookTarget of(URI url, Resolver resolver, Set<String> testHosts) {
        String host = url.getHost();
        List<InetAddress> addresses = resolved(host, resolver);
        boolean mayGo = testHosts.contains(host) || addresses.stream().allMatch(PublicInternetAddress::isPublic);
        if (addresses.isEmpty() || !mayGo) {
            throw new WebhookException("not-public");
        }
        return new WebhookTarget(url, new InetSocketAddress(addresses.getFirst(), WebhookUrl.port(url)));
    }

    private static List<InetAddress> resolved(String host, Resolver resolver) {
        try {
            return Arrays.asList(resolver.addresses(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    /// Path and query as they are sent.
    String path() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /// Host and port as they are sent.
    String host() {
        return url.getPort() == -1 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    /// Finds the addresses of a name.
    @FunctionalInterface
    interface Resolver {

        InetAddress[] addresses(String host) throws UnknownHostException;
    }
}
