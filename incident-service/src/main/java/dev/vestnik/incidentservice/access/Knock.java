package dev.vestnik.incidentservice.access;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody at the sign-in.
 *
 * @param login as it is kept, whether there is one or not
 * @param address from where
 * @param browser theirs, when it has let this login in before; empty for a stranger's
 */
record Knock(String login, String address, Optional<UUID> browser) {

    private static final int IPV6 = 16;
    private static final int NETWORK = 8;

    /** A stranger, or somebody whose browser does not matter. */
    Knock(String login, String address) {
        this(login, address, Optional.empty());
    }

    /** The address, or for IPv6 the network that one customer of a provider has all to themselves. */
    String network() {
        return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(address))
                .filter(bytes -> bytes.length == IPV6)
                .map(bytes -> HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK)))
                .orElse(address);
    }

    @Override
    public String toString() {
        return "Knock[known=" + browser.isPresent() + "]";
    }
}
