package dev.vestnik.incidentservice.incident.timeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** When it happened, and how well that is known (C.1, A1-05). Instants are UTC. */
public record Occurred(Instant at, Precision precision) {

    /** How well a time is known. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Precision.Exact.class, name = "EXACT"),
        @JsonSubTypes.Type(value = Precision.Minute.class, name = "MINUTE"),
        @JsonSubTypes.Type(value = Precision.Approx.class, name = "APPROX"),
        @JsonSubTypes.Type(value = Precision.UnknownBefore.class, name = "UNKNOWN_BEFORE")
    })
    public sealed interface Precision {
        /** Taken from a machine's clock. */
        record Exact() implements Precision {}

        /** To the minute, as people write. */
        record Minute() implements Precision {}

        /** Give or take so many minutes. */
        record Approx(int minutes) implements Precision {}

        /** It had begun before anybody can say when; the instant is the first known moment, and intervals from it are unknown. */
        record UnknownBefore() implements Precision {}
    }

    /** To the minute. */
    public static Occurred minute(Instant at) {
        return new Occurred(at, new Precision.Minute());
    }

    /** From a clock. */
    public static Occurred exact(Instant at) {
        return new Occurred(at, new Precision.Exact());
    }

    /** About then. */
    public static Occurred about(Instant at, int minutes) {
        return new Occurred(at, new Precision.Approx(minutes));
    }

    public boolean isKnown() {
        return !(precision instanceof Precision.UnknownBefore);
    }

    public boolean isApproximate() {
        return precision instanceof Precision.Approx;
    }
}
