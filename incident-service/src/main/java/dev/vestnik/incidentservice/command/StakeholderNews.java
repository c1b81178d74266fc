package dev.vestnik.incidentservice.command;

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

    /** One of them; {@code toldAt} is empty while they do not know. */
    public record One(Stakeholder who, Optional<Instant> toldAt) {

        public boolean isTold() {
            return toldAt.isPresent();
        }
    }

    public boolean isComplete() {
        return each.stream().allMatch(One::isTold);
    }

    public boolean isLate(Instant now) {
        return !isComplete() && by.filter(now::isAfter).isPresent();
    }
}
