package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.affected.Ends;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.templates.Symptom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a draft is made of and judged by: the timeline, what can break, what was told before, and what time it is for the case. */
record Basis(
        Timeline timeline,
        CaseState state,
        Map<ComponentId, Component> catalogue,
        List<Notice> notices,
        Others others,
        Setting setting) {

    /**
     * What other rooms say of the readers.
     *
     * @param lastRestored when the last of those who got it back on their own did
     * @param restoredUntold whether any of them has not been told so, though the others have
     * @param untold whether anybody has a credit that no letter told of
     */
    record Others(Ends ends, Optional<Instant> lastRestored, boolean restoredUntold, boolean untold) {}

    /** Now by the case's clock, the company's zone, and where the status page is. */
    record Setting(Instant now, ZoneId zone, String pageUrl) {}

    Case of() {
        return timeline.of();
    }

    Instant now() {
        return setting.now();
    }

    /** When the last notice of that kind went, by our own rows or as reported on the timeline. */
    Optional<Instant> sentAt(NoticeKind kind) {
        var own = notices.stream()
                .filter(notice -> notice.kind() == kind)
                .flatMap(notice -> notice.sent().stream())
                .map(SentNotice::sentAt)
                .max(Comparator.naturalOrder());
        var told = state.lastNotice(kind).map(Entry::at);
        return own.isPresent() ? own : told;
    }

    /** The fields of the last notice of that kind that was sent from here. */
    <T extends Fields> Optional<T> lastSent(Class<T> kind) {
        return notices.stream()
                .filter(Notice::isSent)
                .map(Notice::fields)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((earlier, later) -> later);
    }

    /** The notices that told of this recovery: the first to all for whom it worked, others to those restored later; empty before it. */
    List<Notice> recoveryTold() {
        return recoveryTold(state, notices);
    }

    static List<Notice> recoveryTold(CaseState state, List<Notice> notices) {
        return state.resolvedAt()
                .map(over -> notices.stream()
                        .filter(notice -> notice.kind() == NoticeKind.RESOLVED)
                        .filter(notice -> notice.sent()
                                .filter(sent -> !sent.sentAt().isBefore(over))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    boolean isReviewPublished() {
        return timeline.effective().stream().anyMatch(entry -> entry.fact() instanceof Review.PostmortemPublished);
    }

    /** The draft to those still down, which goes together with RESOLVED (R-B31). */
    Optional<Notice> besideResolved() {
        return notices.stream()
                .filter(notice -> notice.kind() == NoticeKind.NOT_FOR_YOU && !notice.isSent())
                .findFirst();
    }

    /** The same with a draft that is kept nowhere. */
    Basis with(Notice proposed) {
        var all = Stream.concat(notices.stream(), Stream.of(proposed)).toList();
        return new Basis(timeline, state, catalogue, all, others, setting);
    }

    /** Whether the recovery has still to be told, and some are still down: then both letters go at once. */
    boolean tellsTwoThings() {
        return recoveryTold().isEmpty() && others.ends().stillDown() > 0;
    }

    /** It was told to be over, and hurts again: when it was told so. */
    Optional<Instant> comeBack() {
        return state.stage().isOpen() ? sentAt(NoticeKind.RESOLVED) : Optional.empty();
    }

    Optional<Component> component(Failing failing) {
        return failing.component().map(catalogue::get);
    }

    Optional<Symptom> symptom(Failing failing) {
        return component(failing).flatMap(component -> failing.symptom().flatMap(component::symptom));
    }
}
