package dev.vestnik.incidentservice.stakeholder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who inside must know of a case, and who does. Instants are UTC, by the clock of the case.
 *
 * @param by when the last of them should know (practice/2, table B); empty where no time is set
 */
public record StakeholderNews(List<One> each, Optional<Instant> by) {

    public StakeholderNews {
        each = List.copyOf(each);
    }

    /** How a letter to somebody stands that has not told them yet. */
    public enum Letter {
        QUEUED,
        FAILED
    }

    /** One of them; {@code toldAt} is empty while they do not know. */
    public record One(Stakeholder who, Optional<Letter> letter, Optional<Instant> toldAt) {

        public boolean isTold() {
            return toldAt.isPresent();
        }

        /** Whether a letter is what they wait for. */
        public boolean isToBeWritten() {
            return !isTold()
                    && who.hasEmail()
                    && letter.filter(Letter.QUEUED::equals).isEmpty();
        }
    }

    /** Those a letter goes to when somebody sends one now. */
    public List<Stakeholder> toBeWritten() {
        return each.stream().filter(One::isToBeWritten).map(One::who).toList();
    }

    public boolean isComplete() {
        return each.stream().allMatch(One::isTold);
    }

    public boolean isLate(Instant now) {
        return !isComplete() && by.filter(now::isAfter).isPresent();
    }
}
