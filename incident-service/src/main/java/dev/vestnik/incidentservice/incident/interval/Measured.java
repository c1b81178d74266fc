package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.util.Optional;

/** How long an interval took, or why that is not known: exactly one of the two is there. A negative length means the other order. */
public record Measured(Optional<Duration> length, Optional<Unknown> why) {

    /** Why an interval has no length. */
    public enum Unknown {
        NO_BEGINNING("нет начала отсчёта", "its beginning is not recorded"),
        BEGINNING_UNKNOWN("начало точно не известно", "its beginning is not known exactly"),
        NO_END("ещё не наступило", "its end is not recorded"),
        END_UNKNOWN("конец точно не известен", "its end is not known exactly");

        private final Texts label;

        Unknown(String ru, String en) {
            this.label = Texts.of(ru, en);
        }

        public Texts label() {
            return label;
        }
    }

    static Measured of(Duration length) {
        return new Measured(Optional.of(length), Optional.empty());
    }

    static Measured unknown(Unknown why) {
        return new Measured(Optional.empty(), Optional.of(why));
    }

    static Measured between(Optional<Mark> from, Optional<Mark> to) {
        if (from.isEmpty()) {
            return unknown(Unknown.NO_BEGINNING);
        }
        if (!from.get().known()) {
            return unknown(Unknown.BEGINNING_UNKNOWN);
        }
        return to.map(end ->
                        end.known() ? of(Duration.between(from.get().at(), end.at())) : unknown(Unknown.END_UNKNOWN))
                .orElseGet(() -> unknown(Unknown.NO_END));
    }

    /** Never below zero; only TTD is clamped (C.3). */
    Measured clamped() {
        return new Measured(length.map(known -> known.isNegative() ? Duration.ZERO : known), why);
    }

    public boolean isKnown() {
        return length.isPresent();
    }

    /** Whole minutes, rounded down also below zero. */
    public Optional<Long> wholeMinutes() {
        return length.map(Measured::wholeMinutes);
    }

    /** Whole minutes of a length, rounded down also below zero. */
    public static long wholeMinutes(Duration length) {
        return Math.floorDiv(length.getSeconds(), 60L);
    }
}
