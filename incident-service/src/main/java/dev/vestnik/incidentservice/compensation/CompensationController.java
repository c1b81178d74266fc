package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The compensations of one incident over HTTP; {@code ref} is its number. */
@RestController
@RequestMapping("/api/v1/incidents/{ref}/compensations")
class CompensationController {
    private final Compensations compensations;
    private final Incidents incidents;

    CompensationController(Compensations compensations, Incidents incidents) {
        this.compensations = compensations;
        this.incidents = incidents;
    }

    /** Totals, and one page of grants; {@code next} is to be given as {@code after}, until a page comes back empty. */
    record ListView(Overview overview, List<Grant> grants, Optional<UUID> next) {
        static ListView of(Overview overview, List<Grant> grants) {
            return new ListView(
                    overview,
                    grants,
                    grants.isEmpty()
                            ? Optional.empty()
                            : Optional.of(grants.getLast().id()));
        }
    }

    @Needs(Permission.READ)
    @GetMapping
    Mono<ListView> list(
            @PathVariable String ref,
            @RequestParam Optional<Grant.State> state,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "50") int limit) {
        return incidents
                .require(ref)
                .flatMap(found -> compensations
                        .of(found.id(), state, after, limit)
                        .collectList()
                        .flatMap(grants ->
                                compensations.overview(found.id()).map(overview -> ListView.of(overview, grants))));
    }

    @Needs(Permission.READ)
    @GetMapping("/preview")
    Mono<PreviewView> preview(
            @PathVariable String ref,
            @RequestParam String entry,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        return incidents
                .require(ref)
                .flatMap(found -> compensations.preview(found.id(), entry, after, limit))
                .map(PreviewView::of);
    }

    /** 201 for what is granted, 202 for what waits for approval, 200 for what was there already. */
    @Needs(Permission.GRANT_CREDITS)
    @PostMapping
    Mono<ResponseEntity<Grant>> grant(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody Ask ask) {
        return incidents
                .require(ref)
                .flatMap(found -> compensations.grant(by, found.id(), ask))
                .map(asked -> ResponseEntity.status(statusOf(asked)).body(asked.grant()));
    }

    private static HttpStatus statusOf(Asked asked) {
        if (!asked.fresh()) {
            return HttpStatus.OK;
        }
        return asked.grant().isGranted() ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
    }

    @Needs(Permission.APPROVE_CREDITS)
    @PostMapping("/{id}/approve")
    Mono<Grant> approve(@AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return compensations.approve(by, id);
    }

    /** By which rule, and why. */
    record RefuseRequest(@Nullable String rule, @Nullable String reason) {}

    /** A refusal, and the way to a person (R-E6). */
    record RefusalView(Grant grant, Texts turnTo) {
        private static final Texts TURN_TO = Texts.of(
                "Не согласны — обратитесь к руководителю поддержки.",
                "If you do not agree, turn to the head of support.");

        static RefusalView of(Grant grant) {
            return new RefusalView(grant, TURN_TO);
        }
    }

    @Needs(Permission.APPROVE_CREDITS)
    @PostMapping("/{id}/refuse")
    Mono<RefusalView> refuse(
            @AuthenticationPrincipal Actor by, @PathVariable UUID id, @RequestBody RefuseRequest request) {
        return compensations.refuse(by, id, request.rule, request.reason).map(RefusalView::of);
    }

    /** What the preview said; {@code sums} by currency code. */
    record Expected(@Nullable Long count, @Nullable Map<String, BigDecimal> sums) {
        Tallied tallied() {
            return new Tallied(Objects.requireNonNullElse(count, 0L), Objects.requireNonNullElse(sums, Map.of()));
        }
    }

    record RunRequest(@Nullable String entry, @Nullable Expected expected) {}

    /** 200 when all is granted, 202 while it goes on. */
    @Needs(Permission.APPROVE_CREDITS)
    @PostMapping("/run")
    Mono<ResponseEntity<Run>> run(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody RunRequest request) {
        var expected =
                Optional.ofNullable(request.expected).map(Expected::tallied).orElse(Tallied.NONE);
        return incidents
                .require(ref)
                .flatMap(found ->
                        compensations.run(by, found.id(), Objects.requireNonNullElse(request.entry, ""), expected))
                .map(run -> ResponseEntity.status(run.running() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                        .body(run));
    }
}
