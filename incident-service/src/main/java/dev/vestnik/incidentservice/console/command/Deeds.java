package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What somebody does in the room of a case: done, the part that it changed is shown; refused, its form comes back with what was typed and what is wrong
 * with it. A deed without a form is refused by the bar that tells of trouble.
 */
@Component
class Deeds {

    private final Screens screens;
    private final Incidents incidents;

    Deeds(Screens screens, Incidents incidents) {
        this.screens = screens;
        this.incidents = incidents;
    }

    /** What is done with a case. */
    @FunctionalInterface
    interface Deed {
        Mono<?> on(Case of);
    }

    /** A part of a room: its template, and what fills it. */
    record Part(String template, Function<Visit, Mono<Map<String, Object>>> filled) {

        Part with(Map<String, Object> more) {
            return new Part(
                    template,
                    visit -> filled.apply(visit).map(model -> {
                        var all = new HashMap<>(model);
                        all.putAll(more);
                        return all;
                    }));
        }
    }

    /**
     * A form of a room.
     *
     * @param place the id of the element it stands in
     */
    record Sheet(String place, Part part) {}

    /** By a button. */
    Mono<ResponseEntity<String>> done(ServerWebExchange exchange, String ref, Deed deed, Part shown) {
        return incidents
                .require(ref)
                .flatMap(deed::on)
                .then(Mono.defer(() -> screens.show(exchange, shown.template(), shown.filled())));
    }

    /** By a form. */
    Mono<ResponseEntity<String>> done(
            ServerWebExchange exchange, String ref, Deed deed, Part shown, Form typed, Sheet sheet) {
        return done(exchange, ref, deed, shown)
                .onErrorResume(Problem::isMendable, refusal -> again(exchange, typed, sheet, (Problem) refusal));
    }

    private Mono<ResponseEntity<String>> again(ServerWebExchange exchange, Form typed, Sheet sheet, Problem refusal) {
        var status = refusal.kind() == Problem.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return screens.show(
                        exchange,
                        status,
                        sheet.part().template(),
                        visit -> sheet.part()
                                .with(Map.of("typed", typed.typed(), "faults", faults(visit, refusal)))
                                .filled()
                                .apply(visit))
                .map(page -> ResponseEntity.status(page.getStatusCode())
                        .headers(page.getHeaders())
                        .header("HX-Retarget", "#" + sheet.place())
                        .header("HX-Reswap", "innerHTML")
                        .body(page.getBody()));
    }

    /** What belongs to no field stands under an empty name. */
    private static Map<String, String> faults(Visit visit, Problem refusal) {
        var faults = visit.faults(List.of(refusal));
        return faults.isEmpty() ? Map.of("", visit.text(refusal.sentenceBesideForm())) : faults;
    }
}
