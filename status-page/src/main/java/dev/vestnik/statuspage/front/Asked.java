package dev.vestnik.statuspage.front;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader's headers ask of an answer; one reading for both ways of serving it. */
final class Asked {

    private Asked() {}

    /** Whether the reader takes gzip (RFC 9110, 12.5.3). */
    static boolean gzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.startsWith("gzip, ") && acceptEncoding.indexOf(';') < 0) {
            return true;
        }
        return weighed(acceptEncoding.toLowerCase(Locale.ROOT));
    }

    private static boolean weighed(String acceptEncoding) {
        var star = false;
        for (String each : acceptEncoding.split(",", -1)) {
            var parts = each.strip().split("\\s*;\\s*", 2);
            var wanted = parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) {
                return wanted;
            }
            star |= parts[0].equals("*") && wanted;
        }
        return star;
    }

    /** Whether the reader has these bytes already (RFC 9110, 13.1.2, weak comparison). */
    static boolean has(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(etag) || ifNoneMatch.equals("*")) {
            return true;
        }
        for (String each : ifNoneMatch.split(",", -1)) {
            var tag = each.strip();
            if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
                return true;
            }
        }
        return false;
    }
}
