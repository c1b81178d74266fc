package dev.vestnik.incidentservice.delivery;

import java.util.regex.Pattern;

/** Addresses as they may be shown and logged. */
final class Masked {
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");

    private Masked() {}

    /** {@code m…@example.com}; of what is no address only its length. */
    static String address(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "(%d)".formatted(address.length()) : address.charAt(0) + "…" + address.substring(at);
    }

    /** A server's words on one line, without the addresses in them. */
    static String reason(String said) {
        var line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var hidden = ADDRESS.matcher(line).replaceAll("…");
        return hidden.length() > LONGEST ? hidden.substring(0, LONGEST) : hidden;
    }
}
