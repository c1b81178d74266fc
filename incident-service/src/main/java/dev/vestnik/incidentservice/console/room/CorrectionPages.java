package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.TypedClock;
import dev.vestnik.incidentservice.incident.Corrections;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.util.HashMap;
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

/** Mending an entry: a new one takes its place, with the reason; the old one stays to be seen (C.5 rule 1). */
@Controller
class CorrectionPages {

    private final Screens screens;
    private final Rooms rooms;
    private final Incidents incidents;
    private final PublicAsking asking;

    CorrectionPages(Screens screens, Rooms rooms, Incidents incidents, PublicAsking asking) {
        this.asking = asking;
        this.screens = screens;
        this.rooms = rooms;
        this.incidents = incidents;
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/entries/{id}/correction")
    Mono<ResponseEntity<String>> form(ServerWebExchange exchange, @PathVariable String ref, @PathVariable String id) {
        return screens.show(
                exchange,
                "correction",
                visit -> rooms.seen(visit, ref)
                        .map(seen -> view(seen, Corrections.required(seen.timeline(), entryId(id)))));
    }

    private static Map<String, Object> view(Seen seen, Entry entry) {
        var view = new HashMap<String, Object>();
        view.put("ref", seen.of().ref());
        view.put("id", entry.id().toString());
        view.put("label", seen.visit().text(FactKind.of(entry.fact()).label()));
        view.put("clock", seen.clock(entry.at()));
        view.put("text", entry.line().text());
        view.put("isPublic", entry.isPublic());
        view.put(
                "words",
                entry.line()
                        .publicText()
                        .map(texts -> {
                            var words = new HashMap<String, String>();
                            texts.byLanguage().forEach((language, text) -> words.put(language.tag(), text));
                            return words;
                        })
                        .orElseGet(HashMap::new));
        return view;
    }

    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/entries/{id}/correction")
    Mono<ResponseEntity<String>> correct(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String id) {
        return Form.of(exchange)
                .flatMap(form -> incidents
                        .require(ref)
                        .flatMap(of -> incidents.timeline(of.id()))
                        .flatMap(timeline -> question(Corrections.required(timeline, entryId(id)), form)
                                .map(question -> asking.asked(
                                        exchange, question, timeline.of().drill()))
                                .orElseGet(() -> corrected(exchange, by, ref, entryId(id), form))));
    }

    private static Optional<PublicQuestion> question(Entry old, Form form) {
        if (form.has("withdraw")) {
            return old.line()
                    .publicText()
                    .filter(shown -> old.isPublic())
                    .flatMap(shown -> PublicQuestion.withdraws(shown, form));
        }
        return form.has("public") ? PublicQuestion.shows(form) : Optional.empty();
    }

    private Mono<ResponseEntity<String>> corrected(
            ServerWebExchange exchange, Actor by, String ref, EntryId id, Form form) {
        return screens.show(
                exchange,
                "fact-taken",
                visit -> rooms.seen(visit, ref)
                        .flatMap(seen -> correct(by, seen, id, form))
                        .then(rooms.parts(visit, ref)));
    }

    private Mono<Entry> correct(Actor by, Seen seen, EntryId id, Form form) {
        var withdraws = form.has("withdraw");
        var reason = form.find("reason")
                .orElseThrow(() -> Problem.invalid(
                        "reason", "required", "Напишите, почему запись меняется.", "Say why the entry changes."));
        return incidents.correct(
                by,
                seen.of().id(),
                id,
                timeline ->
                        Corrections.of(timeline, id, reason, withdraws, now -> line(now, id, seen, form, withdraws)));
    }

    private static Line line(Timeline timeline, EntryId id, Seen seen, Form form, boolean withdraws) {
        var old = Corrections.required(timeline, id);
        if (withdraws) {
            return Line.of(new Handling.Withdrawn(), seen.now(), "", Source.MANUAL);
        }
        var plain = Line.of(old.fact(), old.at(), form.text("text"), Source.MANUAL)
                .with(occurred(old, seen, form), seen.of().zone().getId())
                .with(form.has("public") ? Visibility.PUBLIC : Visibility.INTERNAL)
                .withReadings(old.line().readings());
        return PublicWords.of(form).map(plain::withPublicText).orElse(plain);
    }

    /** An unchanged clock keeps the very moment, seconds and roughness with it; a changed one is of the same day. */
    private static Occurred occurred(Entry old, Seen seen, Form form) {
        var typed = form.text("at");
        return typed.equals(seen.clock(old.at())) ? old.line().occurred() : Occurred.minute(sameDay(typed, old, seen));
    }

    private static Instant sameDay(String typed, Entry old, Seen seen) {
        var endOfDay = old.at().atZone(seen.of().zone()).toLocalDate().atTime(23, 59);
        return TypedClock.before(
                typed, endOfDay.atZone(seen.of().zone()).toInstant(), seen.of().zone());
    }

    private static EntryId entryId(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(EntryId::of)
                .orElseThrow(() -> Problem.notFound("Такой записи нет.", "There is no such entry."));
    }
}
