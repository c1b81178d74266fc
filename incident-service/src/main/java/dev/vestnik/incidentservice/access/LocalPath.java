package dev.vestnik.incidentservice.access;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever a path of our own, for a link may have been made by a stranger. */
final class LocalPath {

    /** One slash, then neither a slash nor a backslash, which browsers take for one; ASCII without spaces throughout. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private LocalPath() {}

    /** The path when it is one of ours, else the start page. */
    static String of(@Nullable String asked) {
        return asked != null && LOCAL.matcher(asked).matches() && isUri(asked) ? asked : "/";
    }

    private static boolean isUri(String path) {
        try {
            return URI.create(path).getHost() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
