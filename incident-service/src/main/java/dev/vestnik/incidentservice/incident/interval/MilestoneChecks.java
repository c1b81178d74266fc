package dev.vestnik.incidentservice.incident.interval;

import static dev.vestnik.incidentservice.incident.interval.Milestone.ACKNOWLEDGED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.CAUSE;
import static dev.vestnik.incidentservice.incident.interval.Milestone.CLOSED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.DETECTED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.FIRST_NOTICE;
import static dev.vestnik.incidentservice.incident.interval.Milestone.FIRST_RECOVERY;
import static dev.vestnik.incidentservice.incident.interval.Milestone.IMPACT;
import static dev.vestnik.incidentservice.incident.interval.Milestone.MITIGATED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.ONCALL_TOLD;
import static dev.vestnik.incidentservice.incident.interval.Milestone.OPENED;
import static dev.vestnik.incidentservice.incident.interval.Milestone.RESOLVED;

import dev.vestnik.incidentservice.incident.interval.Flags.Seen;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.templates.Language;
import java.util.List;
import java.util.stream.Stream;

/** Doubts about milestones: missing, in the wrong order, before the harm. */
final class MilestoneChecks {
    private record Order(Milestone first, Milestone then) {}

    private static final List<Order> ORDER = List.of(
            new Order(DETECTED, CAUSE),
            new Order(DETECTED, ACKNOWLEDGED),
            new Order(ONCALL_TOLD, ACKNOWLEDGED),
            new Order(DETECTED, FIRST_NOTICE),
            new Order(IMPACT, FIRST_RECOVERY),
            new Order(MITIGATED, RESOLVED),
            new Order(RESOLVED, CLOSED));

    private MilestoneChecks() {}

    static Stream<Flagged> detectedBeforeImpact(Seen seen) {
        var milestones = seen.milestones();
        return milestones.find(DETECTED).stream()
                .filter(detected -> milestones
                        .find(IMPACT)
                        .filter(Mark::known)
                        .filter(start -> start.isAfter(detected))
                        .isPresent())
                .map(detected -> Flagged.of(Flag.DETECTED_BEFORE_IMPACT, List.of(detected.entry())));
    }

    static Stream<Flagged> startUnknown(Seen seen) {
        return seen.milestones().find(IMPACT).stream()
                .filter(start -> !start.known())
                .map(start -> Flagged.of(Flag.START_UNKNOWN, List.of(start.entry())));
    }

    /** A start and a detection are missed as soon as anything later is there, the rest when the harm is over. A false alarm misses nothing. */
    static Stream<Flagged> missing(Seen seen) {
        if (seen.state().isFalseAlarm()
                || seen.state().isMerged()
                || seen.effective().isEmpty()) {
            return Stream.empty();
        }
        var opened = seen.milestones().has(OPENED)
                ? Stream.<Flagged>empty()
                : Stream.of(Flagged.of(Flag.NOT_OPENED, List.of()));
        return Stream.concat(
                opened,
                expected(seen.milestones())
                        .filter(wanted -> isMissing(seen, wanted))
                        .map(MilestoneChecks::missing));
    }

    private static Stream<Milestone> expected(Milestones milestones) {
        if (milestones.has(CLOSED)) {
            return Stream.of(IMPACT, DETECTED, ACKNOWLEDGED, FIRST_NOTICE, CAUSE, RESOLVED);
        }
        if (milestones.has(MITIGATED)) {
            return Stream.of(IMPACT, DETECTED, ACKNOWLEDGED, FIRST_NOTICE, CAUSE);
        }
        return Stream.of(FIRST_NOTICE, CAUSE, FIRST_RECOVERY).anyMatch(milestones::has)
                ? Stream.of(IMPACT, DETECTED)
                : Stream.empty();
    }

    /** Detection taken from the opening is a stopgap, not a record of who noticed. */
    private static boolean isMissing(Seen seen, Milestone milestone) {
        if (milestone == DETECTED) {
            return seen.effective().stream().map(Entry::fact).noneMatch(SharedMilestones::detects);
        }
        return !seen.milestones().has(milestone);
    }

    private static Flagged missing(Milestone milestone) {
        var label = milestone.label();
        return Flagged.of(Flag.MISSING_MILESTONE, label.in(Language.RU), label.in(Language.EN), List.of());
    }

    static Stream<Flagged> outOfOrder(Seen seen) {
        return ORDER.stream().flatMap(order -> outOfOrder(seen.milestones(), order));
    }

    private static Stream<Flagged> outOfOrder(Milestones milestones, Order order) {
        var then = milestones.find(order.then());
        return milestones.find(order.first()).stream()
                .filter(first -> first.known()
                        && then.filter(mark -> mark.known() && first.isAfter(mark))
                                .isPresent())
                .map(first -> Flagged.of(
                        Flag.OUT_OF_ORDER,
                        sentence(order, Language.RU, "раньше, чем"),
                        sentence(order, Language.EN, "before"),
                        List.of(then.orElseThrow().entry(), first.entry())));
    }

    private static String sentence(Order order, Language language, String before) {
        return order.then().label().in(language) + " " + before + " "
                + order.first().label().in(language);
    }
}
