package dev.vestnik.incidentservice.console.runbook;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.runbook.Book;
import dev.vestnik.incidentservice.runbook.CaseRunbooks;
import dev.vestnik.incidentservice.runbook.RunbookKind;
import dev.vestnik.incidentservice.runbook.Runbooks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What to do next, step by step: a part of the room that is asked for on its own. */
@Controller
@RequestMapping("/incidents/{ref}/runbooks")
class RunbookCard {

    /** So long after the opening, the runbooks may still be on their way. */
    private static final Duration JUST_OPENED = Duration.ofSeconds(30);

    private final Screens screens;
    private final Runbooks runbooks;
    private final Incidents incidents;
    private final People people;

    RunbookCard(Screens screens, Runbooks runbooks, Incidents incidents, People people) {
        this.screens = screens;
        this.runbooks = runbooks;
        this.incidents = incidents;
        this.people = people;
    }

    /** A runbook that fits, or that may be chosen. */
    public record Offer(String code, String title, String why) {}

    @Needs(Permission.READ)
    @GetMapping
    Mono<ResponseEntity<String>> card(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return shown(exchange, ref, (visit, of) -> runbooks.of(by, of));
    }

    @Needs(Permission.APPEND)
    @PostMapping
    Mono<ResponseEntity<String>> attach(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange)
                .flatMap(form -> shown(exchange, ref, (visit, of) -> runbooks.attach(by, of, form.text("code"))));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/{code}/off")
    Mono<ResponseEntity<String>> takeOff(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code) {
        return shown(exchange, ref, (visit, of) -> runbooks.takeOff(by, of, code));
    }

    @Needs(Permission.TICK_STEPS)
    @PostMapping("/{code}/ticks/{step}")
    Mono<ResponseEntity<String>> tick(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code,
            @PathVariable int step) {
        return shown(exchange, ref, (visit, of) -> runbooks.tick(by, of, code, step, Optional.empty()));
    }

    @Needs(Permission.TICK_STEPS)
    @PostMapping("/{code}/ticks/{step}/undo")
    Mono<ResponseEntity<String>> untick(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code,
            @PathVariable int step) {
        return shown(
                exchange, ref, (visit, of) -> runbooks.untick(by, of, code, step, visit.say("runbook.untick.reason")));
    }

    private Mono<ResponseEntity<String>> shown(
            ServerWebExchange exchange, String ref, BiFunction<Visit, Case, Mono<CaseRunbooks>> deed) {
        return screens.show(
                exchange,
                "runbook-card",
                visit -> incidents
                        .require(ref)
                        .flatMap(of -> deed.apply(visit, of)
                                .zipWith(people.names())
                                .map(found ->
                                        view(found.getT1(), new Shown(visit, of, found.getT2(), incidents.now(of))))));
    }

    private Map<String, Object> view(CaseRunbooks found, Shown shown) {
        var view = new HashMap<String, Object>();
        view.put("ref", shown.ref());
        view.put("lists", ChecklistView.of(found, shown));
        view.put("proposed", proposed(found, shown));
        view.put("others", others(found, shown));
        view.put(
                "awaited",
                found.attached().isEmpty()
                        && Duration.between(shown.of().openedAt(), shown.now()).compareTo(JUST_OPENED) < 0);
        return view;
    }

    private static List<Offer> proposed(CaseRunbooks found, Shown shown) {
        return found.proposed().stream()
                .map(one -> new Offer(
                        one.code(),
                        shown.text(one.title()),
                        shown.text(one.trigger().label()) + ", " + shown.time(one.since())))
                .toList();
    }

    private List<Offer> others(CaseRunbooks found, Shown shown) {
        var here = found.attached().stream().map(one -> one.code()).toList();
        return runbooks.all().stream()
                .map(Book::runbook)
                .filter(one -> one.kind() == RunbookKind.INCIDENT && !here.contains(one.code()))
                .map(one -> new Offer(one.code(), shown.text(one.title()), ""))
                .toList();
    }
}
