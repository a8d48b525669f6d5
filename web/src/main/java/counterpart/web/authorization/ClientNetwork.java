package counterpart.web.authorization;

import counterpart.web.user.SecretToken;
import java.util.Set;

/// The network of a client's address, as rate limits count it: an IPv4 address, or the first 64 bits of an IPv6
/// address.
public final class ClientNetwork {

    private static final int LONGEST_ADDRESS = 45;
    private static final int IPV6_GROUPS = 4;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private ClientNetwork() {}

    /// Whether the address is the machine itself.
    public static boolean isLoopback(String address) {
        return LOOPBACK.contains(address);
    }

    /// Returns at most 64 characters, so that the result can be a cache key. A proxy can send any text as the
    /// address: a text that is too long for an address is replaced by its hash.
    public static String of(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return SecretToken.hash(address);
        }
        int end = -1;
        for (int groups = 0; groups < IPV6_GROUPS && address.indexOf(':') >= 0; groups++) {
            end = address.indexOf(':', end + 1);
            if (end < 0) {
                return address;
            }
        }
        return end < 0 ? address : address.substring(0, end);
    }
}
