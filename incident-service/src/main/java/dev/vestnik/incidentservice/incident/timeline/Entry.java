package dev.vestnik.incidentservice.incident.timeline;

import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the timeline, as stored: never updated, never deleted (C.1, C.5).
 *
 * @param position its place among all entries of all cases, which is commit order
 * @param seq its place within the case, dense from 1
 * @param recordedAt when it was written down, by the server's clock (for a replay: the moment of the replay)
 */
public record Entry(EntryId id, CaseId caseId, long position, int seq, Instant recordedAt, By by, Line line) {

    /** Written down more than this after it happened: shown as "entered later" (C.5 rule 2). */
    public static final Duration LATE = Duration.ofMinutes(15);

    public Fact fact() {
        return line.fact();
    }

    /** The instant it happened; see {@link Occurred#isKnown()}. */
    public Instant at() {
        return line.occurred().at();
    }

    public boolean isPublic() {
        return line.visibility() == Visibility.PUBLIC;
    }

    /** Its words for the public, present only when it is public and both languages are written (C.4). */
    public Optional<Texts> publicText() {
        return isPublic() ? line.publicText().filter(Texts::isComplete) : Optional.empty();
    }

    /** What its own words add to the name of its kind: of «причина: обрыв кабеля» the cable alone; empty when they add nothing. */
    public String said() {
        return OwnWords.of(fact(), line.text());
    }

    public boolean isLate() {
        return Duration.between(at(), recordedAt).compareTo(LATE) > 0;
    }
}
