package dev.vestnik.incidentservice.notice;

import java.util.Optional;

/** What the person who sends has seen; whatever of it has changed meanwhile refuses the sending (B.5). */
public record ReadBack(Optional<Long> recipients, Optional<Integer> version) {

    /** Says nothing of what was seen. */
    public static ReadBack none() {
        return new ReadBack(Optional.empty(), Optional.empty());
    }

    public static ReadBack of(long recipients) {
        return new ReadBack(Optional.of(recipients), Optional.empty());
    }
}
