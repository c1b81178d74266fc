package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code /api/v1/incidents/{id}/timeline}: the whole of it, lines appended, entries corrected. */
@RestController
@RequestMapping("/api/v1/incidents/{id}/timeline")
class TimelineController {

    private final Incidents incidents;
    private final Components components;
    private final QuickLines quickLines;

    TimelineController(Incidents incidents, Components components, QuickLines quickLines) {
        this.incidents = incidents;
        this.components = components;
        this.quickLines = quickLines;
    }

    /** A correction: why, and either nothing more (the entry did not happen) or the entry as it should have been. */
    record CorrectionRequest(
            @Nullable String reason,
            @Nullable Boolean withdraw,
            @Nullable LineRequest entry) {}

    @Needs(Permission.READ)
    @GetMapping
    Mono<List<EntryView>> all(@AuthenticationPrincipal Actor by, @PathVariable String id) {
        by.require(Permission.READ);
        return incidents
                .require(id)
                .flatMap(found -> incidents.timeline(found.id()))
                .map(EntryView::of);
    }

    @Needs(Permission.APPEND)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<EntryView> append(
            @AuthenticationPrincipal Actor by, @PathVariable String id, @RequestBody LineRequest request) {
        return incidents
                .require(id)
                .flatMap(of -> (request.line() == null
                                ? lineOf(of, request).flatMap(decide -> incidents.append(by, of.id(), decide))
                                : quickLines.append(
                                        by, of.id(), request.typed(), Optional.ofNullable(request.occurredAt())))
                        .map(entry -> EntryView.of(entry, false)));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/{entry}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<EntryView> correct(
            @AuthenticationPrincipal Actor by,
            @PathVariable String id,
            @PathVariable UUID entry,
            @RequestBody CorrectionRequest request) {
        var entryId = new EntryId(entry);
        return incidents
                .require(id)
                .flatMap(of -> lineOf(of, corrected(request))
                        .flatMap(decide -> incidents.correct(
                                by,
                                of.id(),
                                entryId,
                                timeline -> Corrections.of(
                                        timeline, entryId, reason(request), request.entry() == null, decide)))
                        .map(done -> EntryView.of(done, false)));
    }

    private Mono<Function<Timeline, Line>> lineOf(Case of, LineRequest request) {
        var zone = RequestedZone.of(request.zone(), of.zone()).getId();
        return components
                .idsOf("components", request.codes())
                .map(ids -> timeline -> request.toLine(timeline, ids, incidents.now(of), zone));
    }

    private static LineRequest corrected(CorrectionRequest request) {
        if (request.entry() != null) {
            return request.entry();
        }
        if (!Boolean.TRUE.equals(request.withdraw())) {
            throw Problem.invalid(
                    "entry",
                    "required",
                    "Напишите, как должно быть, или отзовите запись: withdraw = true.",
                    "Say what it should be, or withdraw it: withdraw = true.");
        }
        return LineRequest.ofKind("WITHDRAWN");
    }

    private static String reason(CorrectionRequest request) {
        return Objects.requireNonNullElse(request.reason(), "");
    }
}
