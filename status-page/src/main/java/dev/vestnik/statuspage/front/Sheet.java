package dev.vestnik.statuspage.front;

import dev.vestnik.templates.Language;
import java.util.function.Supplier;

/**
 * One answer to be prepared.
 *
 * @param path the path it answers, or one made by {@link #chosen} or {@link #missing}
 * @param content all that the body depends on; while it equals the last edition's the old bytes stay
 */
public record Sheet(String path, Kind kind, Object content, Supplier<byte[]> body) {

    /** The path of an answer that is chosen by the reader's language. */
    public static String chosen(String path, Language language) {
        return path + " " + language.tag();
    }

    /** The path of the answer to what is not there. */
    public static String missing(Language language) {
        return chosen("404", language);
    }

    /** What an answer is, which decides its headers. */
    public enum Kind {
        PAGE("text/html;charset=utf-8"),
        DRILL_PAGE("text/html;charset=utf-8"),
        JSON("application/json;charset=utf-8"),
        ATOM("application/atom+xml;charset=utf-8"),
        STYLE("text/css;charset=utf-8"),
        SCRIPT("text/javascript;charset=utf-8"),
        IMAGE("image/svg+xml"),
        TEXT("text/plain;charset=utf-8");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        /** Files whose path changes with their content. */
        boolean isImmutable() {
            return this == STYLE || this == SCRIPT || this == IMAGE;
        }

        boolean isPage() {
            return this == PAGE || this == DRILL_PAGE;
        }
    }
}
