package counterpart.web.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Tells addresses on the public internet from all others: loopback, private, link-local, shared, reserved,
/// documentation and multicast addresses, and IPv6 addresses that carry an IPv4 address (RFC 6890 and the registries of
/// IANA).
final class PublicInternetAddress {

    private static final List<Block> RESERVED_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /// Global unicast; everything else is reserved, mapped, translated, local or multicast.
    private static final Block GLOBAL_V6 = Block.of("2000::", 3);

    private static final List<Block> RESERVED_V6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicInternetAddress() {}

    /// Whether a request to the address leaves for the public internet. Java turns an IPv4-mapped IPv6 address into
    /// the IPv4 address.
    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? RESERVED_V4.stream().noneMatch(block -> block.contains(address))
                : GLOBAL_V6.contains(address) && RESERVED_V6.stream().noneMatch(block -> block.contains(address));
    }

    /// Addresses with a common beginning.
    private record Block(InetAddress first, int bits) {

        static Block of(String first, int bits) {
            return new Block(InetAddress.ofLiteral(first), bits);
        }

        boolean contains(InetAddress address) {
            byte[] given = address.getAddress();
            byte[] own = first.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (given.length != own.length || ((given[bit / Byte.SIZE] ^ own[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
