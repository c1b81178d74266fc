package dev.vestnik.templates;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A time read from a typed text: its instant, whether the text names its day, the words it was read from, and where in the text they begin. */
record ToldTime(Instant at, boolean dated, String words, int start) {

    /** Equal as instants; when one of the two names no day, equal as times of day. */
    boolean means(ToldTime other) {
        return dated && other.dated ? at.equals(other.at) : timeOfDay().equals(other.timeOfDay());
    }

    private LocalTime timeOfDay() {
        return at.atZone(ZoneOffset.UTC).toLocalTime();
    }
}
