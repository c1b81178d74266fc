package dev.vestnik.incidentservice.delivery.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells addresses of the open internet from those of this machine, of this network and of no one. */
final class PublicAddresses {

    /** By the registries of special-purpose addresses (RFC 6890 and its successors). */
    private static final List<Block> CLOSED = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4),
            Block.of("64:ff9b:1::", 48),
            Block.of("100::", 64),
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("3fff::", 20),
            Block.of("5f00::", 16),
            Block.of("fc00::", 7),
            Block.of("fe80::", 10),
            Block.of("fec0::", 10),
            Block.of("ff00::", 8));

    /** Addresses that stand for one of the older kind, and at which byte it begins: translated (NAT64), 6to4, mapped and compatible ones. */
    private static final List<Wrapping> WRAPPED = List.of(
            new Wrapping(Block.of("64:ff9b::", 96), 12),
            new Wrapping(Block.of("2002::", 16), 2),
            // Java cannot be told to keep a mapped one as it is, so its prefix is spelled out
            new Wrapping(new Block(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96), 12),
            new Wrapping(Block.of("::", 96), 12));

    private record Block(byte[] prefix, int bits) {

        static Block of(String address, int bits) {
            return new Block(InetAddress.ofLiteral(address).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Wrapping(Block block, int at) {}

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isOpen(four.getAddress());
            case Inet6Address six ->
                isOpen(six.getAddress())
                        && wrapped(six.getAddress())
                                .map(PublicAddresses::isOpen)
                                .orElse(true);
            default -> false;
        };
    }

    private static boolean isOpen(byte[] address) {
        return CLOSED.stream().noneMatch(block -> block.holds(address));
    }

    private static Optional<byte[]> wrapped(byte[] address) {
        return WRAPPED.stream()
                .filter(wrapping -> wrapping.block().holds(address))
                .map(wrapping -> Arrays.copyOfRange(address, wrapping.at(), wrapping.at() + 4))
                .findFirst();
    }
}
