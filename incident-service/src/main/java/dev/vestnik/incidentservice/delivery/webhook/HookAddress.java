package dev.vestnik.incidentservice.delivery.webhook;

import java.net.URI;

/**
 * Where a webhook goes, as its setting says.
 *
 * @param trusted may be of a closed network, and without TLS: for tests and networks without a way out
 */
public record HookAddress(URI uri, boolean trusted) {

    /** Read from a setting of that name; what cannot be called safely ends the start with a sentence that says what would be right. */
    public static HookAddress of(String setting, String url, boolean trusted) {
        try {
            var uri = URI.create(url.strip());
            refuse(uri.getHost() == null, setting, "is not an address like https://desk.example/hook");
            refuse(uri.getRawUserInfo() != null, setting, "may hold no user or password: what we send is signed");
            refuse(!isAllowed(uri, trusted), setting, "must begin with https://");
            return new HookAddress(uri, trusted);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(setting + " is not an address like https://desk.example/hook", malformed);
        }
    }

    private static boolean isAllowed(URI uri, boolean trusted) {
        return "https".equalsIgnoreCase(uri.getScheme()) || trusted && "http".equalsIgnoreCase(uri.getScheme());
    }

    private static void refuse(boolean wrong, String setting, String why) {
        if (wrong) {
            throw new IllegalStateException(setting + " " + why);
        }
    }
}
