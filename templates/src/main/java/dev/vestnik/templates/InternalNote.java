package dev.vestnik.templates;

import java.time.Instant;
import java.util.Optional;

/**
 * What those inside the company are told (B.7 text 21). It never leaves the house, so it says how bad it is and who leads; it has no footer.
 *
 * @param severity as it is called everywhere: {@code SEV1}
 * @param restoredAt when it was over; absent while it is not
 * @param lastWord what customers were told last; absent while they were told nothing
 * @param role who leads, as a phrase of its own: «менеджер инцидента Анна Котова»
 * @param ask what is asked of the reader, without a full stop: «не обещать клиентам сроков»
 */
public record InternalNote(
        Frame frame,
        String severity,
        Failure failure,
        Optional<Instant> restoredAt,
        Optional<LastWord> lastWord,
        Texts role,
        Texts ask)
        implements Letter {

    /** The last message to customers: what it is called, when it was sent and by when it promised the next. */
    public record LastWord(Texts notice, Instant sentAt, Optional<Instant> nextUpdateAt) {}
}
