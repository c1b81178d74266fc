package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.interval.Turning.Turn;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.templates.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the impact spans of a timeline (C.3): a span opens at IMPACT_STARTED or REOPENED and closes at MITIGATED, else RESOLVED, that names the component
 * or names none; PARTIAL_RESTORE closes only what it lists. A change of effect while it hurts begins a new span.
 */
public final class Spans {
    private final Part part;
    private final List<Span> found = new ArrayList<>();
    private @Nullable Span open;
    private Effect effect = Effect.DOWN;

    private Spans(Part part) {
        this.part = part;
    }

    /** All spans, component by component in the order of first mention, each in the order of time; the unnamed part last. */
    public static List<Span> of(Timeline timeline) {
        return of(Turning.among(timeline.effective()));
    }

    static List<Span> of(List<Turning> turnings) {
        return Part.of(turnings).stream()
                .flatMap(part -> of(part, turnings).stream())
                .toList();
    }

    static List<Span> of(Part part, List<Turning> turnings) {
        var spans = new Spans(part);
        var own = turnings.stream().filter(part::isTurnedBy).toList();
        for (int i = 0; i < own.size(); i++) {
            spans.take(own.get(i), own.subList(i + 1, own.size()));
        }
        return spans.all();
    }

    /** How long the union of these spans lasts; what goes on is counted up to the horizon. */
    public static Duration union(List<Span> spans, Instant horizon) {
        var total = Duration.ZERO;
        var reached = Instant.MIN;
        var inOrder = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (var span : inOrder) {
            var from = span.from().isAfter(reached) ? span.from() : reached;
            var end = span.endBy(horizon);
            if (end.isAfter(from)) {
                total = total.plus(Duration.between(from, end));
                reached = end;
            }
        }
        return total;
    }

    private void take(Turning turning, List<Turning> later) {
        switch (turning.turn()) {
            case STARTS, RETURNS -> begin(turning.entry(), turning.effect().orElse(effect));
            case ENDS_FOR_LISTED, MITIGATES, VOIDS -> end(turning.entry().at());
            case RESOLVES -> {
                if (!isMitigatedLater(later)) {
                    end(turning.entry().at());
                }
            }
        }
    }

    private void begin(Entry entry, Effect how) {
        if (open != null && how == effect) {
            return;
        }
        end(entry.at());
        effect = how;
        open = new Span(part.component(), entry.line().occurred(), Optional.empty(), how);
    }

    private void end(Instant at) {
        if (open != null) {
            found.add(new Span(part.component(), open.began(), Optional.of(at), open.effect()));
            open = null;
        }
    }

    /** A resolution that happened before the mitigation of the same stretch does not end it: MITIGATED does, else RESOLVED. */
    private static boolean isMitigatedLater(List<Turning> later) {
        return later.stream().takeWhile(turning -> !turning.opens()).anyMatch(turning -> turning.is(Turn.MITIGATES));
    }

    private List<Span> all() {
        if (open != null) {
            found.add(open);
        }
        return List.copyOf(found);
    }
}
