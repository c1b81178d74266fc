package dev.vestnik.incidentservice.notice;

import java.util.Optional;

/**
 * What the person who sends has seen; whatever of it has changed meanwhile refuses the sending (B.5).
 *
 * @param beside the version of the letter that goes together with it (R-B31)
 */
public record ReadBack(Optional<Long> recipients, Optional<Integer> version, Optional<Integer> beside) {

    /** Says nothing of what was seen. */
    public static ReadBack none() {
        return new ReadBack(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ReadBack of(long recipients) {
        return new ReadBack(Optional.of(recipients), Optional.empty(), Optional.empty());
    }

    /** What was seen of the letter that goes together with it. */
    ReadBack ofBeside() {
        return new ReadBack(Optional.empty(), beside, Optional.empty());
    }
}
