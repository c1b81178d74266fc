package dev.vestnik.templates;

import java.time.Instant;

/** An instant told in a letter, perhaps known only approximately. */
public record Moment(Instant at, boolean approximate) {

    public static Moment exactly(Instant at) {
        return new Moment(at, false);
    }

    public static Moment about(Instant at) {
        return new Moment(at, true);
    }
}
