package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.PageBounds;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code /api/v1/incidents}: opening and reading; {@code {id}} is the id or the number. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentController {

    private static final int MOST = 200;

    private final Incidents incidents;
    private final Components components;
    private final Declarations declarations;

    IncidentController(Incidents incidents, Components components, Declarations declarations) {
        this.incidents = incidents;
        this.components = components;
        this.declarations = declarations;
    }

    /** R-B1: components, a symptom of the first one, since when. The title is made of them unless given in both languages; {@code drill} for an exercise. */
    record DeclareRequest(
            @Nullable List<String> components,
            @Nullable String symptom,
            @Nullable Severity severity,
            @Nullable Instant occurredAt,
            @Nullable Boolean approximate,
            @Nullable Texts title,
            @Nullable String zone,
            @Nullable Boolean drill) {}

    @Needs(Permission.DECLARE)
    @PostMapping
    Mono<ResponseEntity<IncidentView>> declare(@AuthenticationPrincipal Actor by, @RequestBody DeclareRequest request) {
        var codes = Objects.requireNonNullElse(request.components, List.<String>of());
        if (codes.isEmpty()) {
            throw Problem.invalid("components", "required", "Назовите, что сломалось.", "Name what is broken.");
        }
        return components
                .idsOf("components", codes)
                .flatMap(ids -> declarations.of(
                        ids,
                        Objects.requireNonNullElse(request.symptom, ""),
                        Objects.requireNonNullElse(request.severity, Severity.SEV3),
                        since(request),
                        Objects.requireNonNullElse(request.title, Texts.none()),
                        RequestedZone.of(request.zone, incidents.zone())))
                .map(declaration -> Boolean.TRUE.equals(request.drill) ? declaration.asDrill() : declaration)
                .flatMap(declaration -> incidents.declare(by, declaration))
                .flatMap(opened -> view(opened))
                .map(view -> ResponseEntity.created(URI.create("/api/v1/incidents/" + view.ref()))
                        .body(view));
    }

    private Occurred since(DeclareRequest request) {
        var at = request.occurredAt == null ? incidents.now() : request.occurredAt;
        return Boolean.TRUE.equals(request.approximate) ? Occurred.about(at, 5) : Occurred.minute(at);
    }

    /** The newest first; {@code drills=true} lists drills instead. */
    @Needs(Permission.READ)
    @GetMapping
    Flux<IncidentView> all(
            @AuthenticationPrincipal Actor by,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "false") boolean drills) {
        by.require(Permission.READ);
        int most = PageBounds.limit(limit, MOST);
        return (drills ? incidents.latestDrills(most) : incidents.latest(most)).concatMap(this::view);
    }

    @Needs(Permission.READ)
    @GetMapping("/{id}")
    Mono<IncidentView> one(@AuthenticationPrincipal Actor by, @PathVariable String id) {
        by.require(Permission.READ);
        return incidents.require(id).flatMap(this::view);
    }

    @Needs(Permission.READ)
    @GetMapping("/{id}/intervals")
    Mono<IntervalsView> intervals(@AuthenticationPrincipal Actor by, @PathVariable String id) {
        by.require(Permission.READ);
        return incidents
                .require(id)
                .flatMap(found -> incidents.timeline(found.id()))
                .zipWith(components.byId())
                .map(found -> IntervalsView.of(
                        found.getT1(),
                        found.getT2(),
                        incidents.now(found.getT1().of())));
    }

    private Mono<IncidentView> view(Case of) {
        return incidents
                .timeline(of.id())
                .zipWith(components.byId())
                .map(found -> IncidentView.of(found.getT1(), found.getT2()));
    }
}
