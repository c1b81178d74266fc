package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Runbooks over HTTP: the shelf, those of a case, their ticks. An answer to a change is what the case works by after it. */
@RestController
@RequestMapping("/api/v1")
class RunbookController {

    private final Runbooks runbooks;
    private final Incidents incidents;

    RunbookController(Runbooks runbooks, Incidents incidents) {
        this.runbooks = runbooks;
        this.incidents = incidents;
    }

    /** All runbooks, and the files that could not be read. */
    record Listing(List<Runbook> runbooks, List<Fault> faults) {}

    record AttachRequest(@Nullable String code) {}

    record TickRequest(@Nullable Integer step, @Nullable Instant occurredAt) {}

    @Needs(Permission.READ)
    @GetMapping("/runbooks")
    Mono<Listing> all(@AuthenticationPrincipal Actor by) {
        by.require(Permission.READ);
        return runbooks.tried()
                .map(books -> new Listing(books.stream().map(Book::runbook).toList(), runbooks.faults()));
    }

    /** With its text as it is read. */
    @Needs(Permission.READ)
    @GetMapping("/runbooks/{code}")
    Mono<Book> one(@AuthenticationPrincipal Actor by, @PathVariable String code) {
        by.require(Permission.READ);
        return runbooks.tried(code);
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/runbooks")
    Mono<CaseRunbooks> ofCase(@AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return incidents.require(ref).flatMap(of -> runbooks.of(by, of));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/runbooks")
    Mono<CaseRunbooks> attach(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody AttachRequest request) {
        var code = Objects.requireNonNullElse(request.code(), "");
        if (code.isBlank()) {
            throw Problem.invalid("code", "required", "Назовите порядок действий.", "Name the runbook.");
        }
        return incidents.require(ref).flatMap(of -> runbooks.attach(by, of, code));
    }

    @Needs(Permission.APPEND)
    @DeleteMapping("/incidents/{ref}/runbooks/{code}")
    Mono<CaseRunbooks> takeOff(@AuthenticationPrincipal Actor by, @PathVariable String ref, @PathVariable String code) {
        return incidents.require(ref).flatMap(of -> runbooks.takeOff(by, of, code));
    }

    @Needs(Permission.TICK_STEPS)
    @PostMapping("/incidents/{ref}/runbooks/{code}/ticks")
    Mono<CaseRunbooks> tick(
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code,
            @RequestBody TickRequest request) {
        if (request.step() == null) {
            throw Problem.invalid("step", "required", "Назовите номер шага.", "Name the number of the step.");
        }
        int step = request.step();
        return incidents
                .require(ref)
                .flatMap(of -> runbooks.tick(by, of, code, step, Optional.ofNullable(request.occurredAt())));
    }

    /** A correction: the tick stays to be seen, with the reason. */
    @Needs(Permission.TICK_STEPS)
    @DeleteMapping("/incidents/{ref}/runbooks/{code}/ticks/{step}")
    Mono<CaseRunbooks> untick(
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code,
            @PathVariable int step,
            @RequestParam(defaultValue = "") String reason) {
        return incidents.require(ref).flatMap(of -> runbooks.untick(by, of, code, step, reason));
    }
}
