package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.TypedClock;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.templates.Stage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Common facts by button: the cause, what works again, how bad it is, back a stage, closed. */
@Controller
class FactPages {

    private final Screens screens;
    private final Rooms rooms;
    private final Incidents incidents;
    private final PublicAsking asking;

    FactPages(Screens screens, Rooms rooms, Incidents incidents, PublicAsking asking) {
        this.asking = asking;
        this.screens = screens;
        this.rooms = rooms;
        this.incidents = incidents;
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/facts/{kind}")
    Mono<ResponseEntity<String>> form(ServerWebExchange exchange, @PathVariable String ref, @PathVariable String kind) {
        return screens.show(exchange, "fact", visit -> rooms.seen(visit, ref).map(seen -> view(seen, kind)));
    }

    private static Map<String, Object> view(Seen seen, String kind) {
        var view = new HashMap<String, Object>();
        view.put("ref", seen.of().ref());
        view.put("kind", FactForm.named(kind).name());
        view.put("now", seen.clock(seen.now()));
        view.put("severity", seen.state().severity().name());
        view.put("groups", ComponentChoice.of(seen));
        view.put(
                "hurt",
                seen.state().hurtNow().stream()
                        .map(id -> Map.of("id", id.value().toString(), "name", seen.named(List.of(id))))
                        .toList());
        view.put(
                "stages",
                List.of(Stage.INVESTIGATING, Stage.IDENTIFIED).stream()
                        .filter(stage -> stage.compareTo(seen.state().stage()) < 0)
                        .map(stage -> Map.of(
                                "name", stage.name(), "words", seen.visit().text(stage.label())))
                        .toList());
        return view;
    }

    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/facts/{kind}")
    Mono<ResponseEntity<String>> record(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String kind) {
        return Form.of(exchange)
                .flatMap(form -> PublicQuestion.shows(form)
                        .map(question ->
                                incidents.require(ref).flatMap(of -> asking.asked(exchange, question, of.drill())))
                        .orElseGet(() -> recorded(exchange, by, ref, FactForm.named(kind), form)));
    }

    private Mono<ResponseEntity<String>> recorded(
            ServerWebExchange exchange, Actor by, String ref, FactForm kind, Form form) {
        return screens.show(
                exchange,
                "fact-taken",
                visit -> rooms.seen(visit, ref)
                        .flatMap(seen -> append(by, seen, kind, form))
                        .then(rooms.parts(visit, ref)));
    }

    private Mono<Entry> append(Actor by, Seen seen, FactForm kind, Form form) {
        var ids = form.all("component").stream().map(ComponentId::of).toList();
        return incidents.append(by, seen.of().id(), timeline -> {
            var said = new FactForm.Said(form, CaseState.of(timeline), ids, eta(seen, form), KnownFact.eta(timeline));
            return line(kind.of(said), seen, form);
        });
    }

    private static Optional<Instant> eta(Seen seen, Form form) {
        return form.find("eta")
                .map(typed -> TypedClock.after(typed, seen.now(), seen.of().zone()));
    }

    private static Line line(Fact fact, Seen seen, Form form) {
        var at = TypedClock.before(form.text("at"), seen.now(), seen.of().zone());
        var plain = Line.of(fact, at, form.text("text"), Source.MANUAL);
        var timed = plain.with(plain.occurred(), seen.of().zone().getId());
        return PublicWords.of(form).map(timed::withPublicText).orElse(timed);
    }
}
