package dev.vestnik.incidentservice.incident.quickline;

/** The exclamation mark in front that makes a line public, before or after the time. */
record PublicMark(boolean found, String rest) {

    static PublicMark strip(String text) {
        return text.startsWith("!")
                ? new PublicMark(true, text.replaceFirst("^!+\\s*", ""))
                : new PublicMark(false, text);
    }
}
