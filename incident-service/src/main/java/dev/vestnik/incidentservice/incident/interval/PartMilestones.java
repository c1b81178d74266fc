package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.interval.Turning.Turn;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The milestones that each part of a case has of its own: S, R1, M and R; and their envelope for the whole. M and R are the latest after which the part did
 * not come back; a part without M has its R as M.
 */
final class PartMilestones {
    private static final Comparator<Mark> BY_TIME = Comparator.comparing(Mark::at);

    private PartMilestones() {}

    static Map<Milestone, Mark> of(Part part, List<Turning> turnings) {
        var own = turnings.stream().filter(part::isTouchedBy).toList();
        var marks = new EnumMap<Milestone, Mark>(Milestone.class);
        put(marks, Milestone.IMPACT, first(own, turning -> turning.is(Turn.STARTS)));
        put(marks, Milestone.FIRST_RECOVERY, first(own, Turning::recovers));
        var resolved = lastThatStands(own, Turn.RESOLVES);
        put(marks, Milestone.RESOLVED, resolved);
        put(marks, Milestone.MITIGATED, lastThatStands(own, Turn.MITIGATES).or(() -> resolved));
        return marks;
    }

    /** The earliest start and recovery of all parts, the latest end of all; without M and R while any part still hurts. */
    static Map<Milestone, Mark> envelope(List<Part> parts, List<Turning> turnings) {
        var ofParts = parts.stream().map(part -> of(part, turnings)).toList();
        var marks = new EnumMap<Milestone, Mark>(Milestone.class);
        put(marks, Milestone.IMPACT, first(turnings, turning -> turning.is(Turn.STARTS)));
        put(marks, Milestone.FIRST_RECOVERY, first(turnings, Turning::recovers));
        if (Spans.of(turnings).stream().noneMatch(Span::isOpen)) {
            put(marks, Milestone.MITIGATED, latest(ofParts, Milestone.MITIGATED));
            put(marks, Milestone.RESOLVED, latest(ofParts, Milestone.RESOLVED));
        }
        return marks;
    }

    private static Optional<Mark> latest(List<Map<Milestone, Mark>> ofParts, Milestone milestone) {
        return ofParts.stream()
                .flatMap(marks -> Stream.ofNullable(marks.get(milestone)))
                .max(BY_TIME);
    }

    private static Optional<Mark> first(List<Turning> turnings, Predicate<Turning> wanted) {
        return turnings.stream().filter(wanted).findFirst().map(turning -> Mark.of(turning.entry()));
    }

    private static Optional<Mark> lastThatStands(List<Turning> own, Turn turn) {
        return own.reversed().stream()
                .takeWhile(turning -> !turning.is(Turn.RETURNS))
                .filter(turning -> turning.is(turn))
                .findFirst()
                .map(turning -> Mark.of(turning.entry()));
    }

    private static void put(Map<Milestone, Mark> marks, Milestone milestone, Optional<Mark> found) {
        found.ifPresent(mark -> marks.put(milestone, mark));
    }
}
