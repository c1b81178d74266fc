package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Impact.ImpactStarted;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Stage;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a case stands, folded from what is held to be true of it, in the order in which it happened; never typed, never stored. Instants are UTC.
 *
 * @param severity now
 * @param components those ever named as hurt, each with its last hurt, open or ended
 * @param unnamed the harm for which nobody named a component
 * @param startedAt the earliest impact; absent when none was recorded
 * @param mitigatedAt when customers were last said to be no longer hurt; absent again after a return
 * @param resolvedAt when all was confirmed normal; absent while anything hurts, and again after a reopening
 * @param dataSafety the answer given with the resolution that stands
 * @param cause the last cause found and not revoked
 * @param publicEntries marked public, in order; only those with both texts are shown ({@link Entry#publicText()})
 */
public record CaseState(
        Stage stage,
        Severity severity,
        Map<ComponentId, Hurt> components,
        Optional<Hurt> unnamed,
        Optional<Occurred> startedAt,
        Optional<Instant> mitigatedAt,
        Optional<Instant> resolvedAt,
        Optional<DataSafety> dataSafety,
        Optional<FoundCause> cause,
        Told told,
        boolean closed,
        List<Entry> publicEntries) {

    /** The cause, when it was found, and its words for customers, if they are written in both languages. */
    public record FoundCause(EntryId entry, Instant foundAt, Optional<Texts> text) {}

    /** Folds the timeline; the order in which entries arrived does not matter. */
    public static CaseState of(Timeline timeline) {
        var effective = timeline.effective();
        var progress = Progress.start(timeline.of().severity());
        for (var entry : effective) {
            progress = progress.after(entry);
        }
        return new CaseState(
                progress.stage(),
                progress.severity(),
                progress.hurts().components(),
                progress.hurts().unnamed(),
                startOf(effective),
                progress.mitigatedAt(),
                progress.resolvedAt(),
                progress.data(),
                progress.cause(),
                Told.of(effective),
                progress.closed(),
                effective.stream().filter(Entry::isPublic).toList());
    }

    /** Whether somebody still has to see to it. */
    public boolean isOpen() {
        return stage.isOpen() && !isOver();
    }

    /** Whether customers are being hurt now, as far as is written down. */
    public boolean isHurting() {
        return components.values().stream().anyMatch(Hurt::isOpen)
                || unnamed.filter(Hurt::isOpen).isPresent();
    }

    /** The components that hurt now, in the order in which they were named. */
    public List<ComponentId> hurtNow() {
        return components.entrySet().stream()
                .filter(hurt -> hurt.getValue().isOpen())
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean isFalseAlarm() {
        return stage == Stage.FALSE_ALARM;
    }

    public boolean isMerged() {
        return stage == Stage.MERGED;
    }

    /** Nothing more is done here: closed, a false alarm, or merged into another. */
    public boolean isOver() {
        return closed || isFalseAlarm() || isMerged();
    }

    /** The last notice of that kind that was sent. */
    public Optional<Entry> lastNotice(NoticeKind kind) {
        return Optional.ofNullable(told.last().get(kind));
    }

    /** By when the last notice to the public promised the next word (R-B4). */
    public Optional<Instant> nextPromise() {
        return told.nextPromise();
    }

    private static Optional<Occurred> startOf(List<Entry> effective) {
        return effective.stream()
                .filter(entry -> entry.fact() instanceof ImpactStarted)
                .findFirst()
                .map(entry -> entry.line().occurred());
    }
}
