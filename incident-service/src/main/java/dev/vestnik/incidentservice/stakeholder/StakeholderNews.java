package dev.vestnik.incidentservice.stakeholder;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who inside must know of a case, and who does. Instants are UTC, by the clock of the case.
 *
 * @param by when the last of them should know (practice/2, table B); empty where no time is set
 */
public record StakeholderNews(List<One> each, Optional<Instant> by) {

    public StakeholderNews {
        each = List.copyOf(each);
    }

    /** Those of the list who must know of a case that stands so, with when each was told and how a letter to each stands. */
    static StakeholderNews of(
            Timeline timeline, List<Stakeholder> list, Map<UUID, Instant> told, Map<UUID, Letter> standing) {
        var state = CaseState.of(timeline);
        return new StakeholderNews(
                list.stream()
                        .filter(one -> one.mustKnow(state))
                        .map(one -> new One(
                                one,
                                Optional.ofNullable(standing.get(one.id())),
                                Optional.ofNullable(told.get(one.id()))))
                        .toList(),
                target(state).map(since(timeline)::plus));
    }

    /** Practice/2, table B: half an hour, an hour, no time. */
    private static Optional<Duration> target(CaseState state) {
        return switch (state.severity()) {
            case SEV1 -> Optional.of(Duration.ofMinutes(30));
            case SEV2 -> Optional.of(Duration.ofMinutes(60));
            case SEV3, SEV4 -> Optional.empty();
        };
    }

    /** A case that became worse is news again. */
    private static Instant since(Timeline timeline) {
        return timeline.effective().stream()
                .filter(entry ->
                        entry.fact() instanceof Impact.SeverityChanged(var from, var to) && to.isWorseThan(from))
                .map(Entry::at)
                .reduce((first, second) -> second)
                .orElse(timeline.of().openedAt());
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
