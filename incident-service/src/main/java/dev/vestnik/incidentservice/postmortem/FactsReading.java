package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.interval.Intervals;
import dev.vestnik.incidentservice.incident.interval.Measure;
import dev.vestnik.incidentservice.incident.interval.Measured;
import dev.vestnik.incidentservice.incident.interval.PromiseOutcome;
import dev.vestnik.incidentservice.incident.interval.Span;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Support.CompensationGranted;
import dev.vestnik.incidentservice.incident.timeline.Support.TicketLinked;
import dev.vestnik.incidentservice.incident.timeline.Support.TicketReplied;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads off a timeline what a review must not be told by people. Pure. */
final class FactsReading {

    private static final Texts UNNAMED = Texts.of("Компонент не назван", "No component named");

    private final Timeline timeline;
    private final Map<ComponentId, Component> components;
    private final Instant now;
    private final List<Entry> effective;

    private FactsReading(Timeline timeline, Map<ComponentId, Component> components, Instant now) {
        this.timeline = timeline;
        this.components = components;
        this.now = now;
        this.effective = timeline.effective();
    }

    static ReviewFacts of(Timeline timeline, Map<ComponentId, Component> components, long affected, Instant now) {
        return new FactsReading(timeline, components, now).read(affected);
    }

    private ReviewFacts read(long affected) {
        var state = CaseState.of(timeline);
        var intervals = Intervals.of(timeline, now);
        return new ReviewFacts(
                timeline.of().ref(),
                timeline.of().title(),
                state.severity(),
                state.startedAt().filter(Occurred::isKnown).map(Occurred::at),
                state.startedAt().filter(Occurred::isApproximate).isPresent(),
                state.resolvedAt(),
                intervals.incident().downtimeMinutes(),
                intervals.incident().spans().stream().map(this::hurt).toList(),
                Arrays.stream(Measure.values())
                        .map(measure -> interval(measure, intervals))
                        .toList(),
                affected,
                told(intervals.promises().each()),
                intervals.promises().kept(),
                intervals.promises().broken(),
                support());
    }

    private ReviewFacts.Hurt hurt(Span span) {
        var name = span.component()
                .flatMap(id -> Optional.ofNullable(components.get(id)))
                .map(Component::names);
        var length = Duration.between(span.from(), span.endBy(now));
        return new ReviewFacts.Hurt(name.orElse(UNNAMED), span.from(), span.ended(), Measured.wholeMinutes(length));
    }

    private static ReviewFacts.Interval interval(Measure measure, Intervals intervals) {
        return new ReviewFacts.Interval(
                measure.key(), measure.label(), intervals.incident().of(measure).wholeMinutes());
    }

    private List<ReviewFacts.Told> told(List<PromiseOutcome> promises) {
        return effective.stream()
                .flatMap(entry -> entry.fact() instanceof NoticeSent sent && Told.isPublic(sent)
                        ? Stream.of(told(entry, sent, promises))
                        : Stream.empty())
                .toList();
    }

    private static ReviewFacts.Told told(Entry entry, NoticeSent sent, List<PromiseOutcome> promises) {
        var promise = promises.stream()
                .filter(one -> Objects.equals(one.notice(), entry.id()))
                .findFirst();
        return new ReviewFacts.Told(
                sent.kind(),
                entry.at(),
                sent.recipients(),
                promise.map(PromiseOutcome::promisedBy),
                promise.map(PromiseOutcome::verdict),
                promise.map(PromiseOutcome::minutesLate).orElse(0L));
    }

    private ReviewFacts.Support support() {
        return new ReviewFacts.Support(
                facts(TicketLinked.class).mapToLong(TicketLinked::count).sum(),
                facts(TicketReplied.class).mapToLong(TicketReplied::count).sum(),
                facts(CompensationGranted.class)
                        .mapToLong(CompensationGranted::count)
                        .sum(),
                facts(CompensationGranted.class).map(CompensationGranted::sum).toList());
    }

    private <T> Stream<T> facts(Class<T> type) {
        return effective.stream().map(Entry::fact).filter(type::isInstance).map(type::cast);
    }
}
