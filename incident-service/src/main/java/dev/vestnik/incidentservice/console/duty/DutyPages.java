package dev.vestnik.incidentservice.console.duty;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.duty.Duties;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.duty.Shift;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The roster: a week with its gaps, shifts added, changed and removed; the duty taken with one action. */
@Controller
class DutyPages {

    private static final String ROSTER = "/duty";
    private static final int FARTHEST = 52;

    private final Screens screens;
    private final DutyScreens gather;
    private final Duties duties;
    private final Incidents incidents;

    DutyPages(Screens screens, DutyScreens gather, Duties duties, Incidents incidents) {
        this.screens = screens;
        this.gather = gather;
        this.duties = duties;
        this.incidents = incidents;
    }

    @Needs(Permission.READ)
    @GetMapping(path = ROSTER, produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> roster(ServerWebExchange exchange, @RequestParam(defaultValue = "0") int week) {
        var weeks = Math.clamp(week, -FARTHEST, FARTHEST);
        return screens.show(exchange, "duty", visit -> gather.roster(visit, weeks, gather.empty(), Map.of()));
    }

    /** Who is on duty now, for other screens. */
    @Needs(Permission.READ)
    @GetMapping("/duty/today")
    Mono<ResponseEntity<String>> today(ServerWebExchange exchange) {
        return screens.show(exchange, "duty-today", gather::today);
    }

    @Needs(Permission.APPEND)
    @PostMapping("/duty/{role}/take")
    Mono<ResponseEntity<String>> take(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String role) {
        return Mono.fromCallable(() -> DutyRole.required("role", role))
                .flatMap(known -> duties.take(by, known))
                .map(taken -> Screens.goTo(exchange, ROSTER));
    }

    /** Adds a shift, or changes the one whose id the form holds; what is not taken stays in the fields. */
    @Needs(Permission.EDIT_DUTY)
    @PostMapping("/duty/shifts")
    Mono<ResponseEntity<String>> save(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        return Form.of(exchange)
                .map(ShiftForm::of)
                .flatMap(form -> saved(by, form)
                        .map(shift -> Screens.goTo(exchange, ROSTER))
                        .onErrorResume(Problem::isMendable, problem -> again(exchange, form, (Problem) problem)));
    }

    private Mono<Shift> saved(Actor by, ShiftForm form) {
        return Mono.fromCallable(() -> form.draft(incidents.zone()))
                .flatMap(draft ->
                        form.changed().map(id -> duties.change(by, id, draft)).orElseGet(() -> duties.plan(by, draft)));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, ShiftForm form, Problem problem) {
        var status = problem.kind() == Problem.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return screens.show(
                exchange, status, "duty", visit -> gather.roster(visit, 0, form, visit.faults(List.of(problem))));
    }

    @Needs(Permission.EDIT_DUTY)
    @PostMapping("/duty/shifts/{id}/remove")
    Mono<ResponseEntity<String>> remove(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return duties.remove(by, id).thenReturn(Screens.goTo(exchange, ROSTER));
    }
}
