package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.notice.Notice;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.notice.ReadBack;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The next letter: redrawn as somebody types, sent after one more question. */
@Controller
class StepPages {

    private final Screens screens;
    private final Rooms rooms;
    private final Steps steps;
    private final Notices notices;

    StepPages(Screens screens, Rooms rooms, Steps steps, Notices notices) {
        this.screens = screens;
        this.rooms = rooms;
        this.steps = steps;
        this.notices = notices;
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/step")
    Mono<ResponseEntity<String>> step(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(
                exchange, "step", visit -> rooms.seen(visit, ref).flatMap(seen -> steps.of(seen, asked(exchange))));
    }

    private static String asked(ServerWebExchange exchange) {
        return Objects.requireNonNullElse(exchange.getRequest().getQueryParams().getFirst("kind"), "");
    }

    /** The letters, drawn anew from what is typed; the draft keeps it under the version that was edited. */
    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/incidents/{ref}/notices/{id}")
    Mono<ResponseEntity<String>> edit(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return Form.of(exchange)
                .flatMap(form -> screens.show(
                        exchange,
                        "letters",
                        visit -> rooms.seen(visit, ref)
                                .flatMap(seen ->
                                        edited(by, id, form, seen).flatMap(draft -> steps.shown(seen, draft)))));
    }

    private Mono<Notice> edited(Actor by, UUID id, Form form, Seen seen) {
        var beside = form.under("beside.");
        return beside.find("id")
                .filter(other -> other.matches("[0-9a-f-]{36}"))
                .map(other -> one(by, UUID.fromString(other), beside, seen))
                .orElseGet(Mono::empty)
                .then(Mono.defer(() -> one(by, id, form, seen)));
    }

    private Mono<Notice> one(Actor by, UUID id, Form form, Seen seen) {
        return notices.require(id).flatMap(draft -> {
            var fields = new FieldEdits(form, seen).of(draft.fields());
            return fields.equals(draft.fields()) ? Mono.just(draft) : notices.edit(by, id, version(form), fields);
        });
    }

    /** Forgets what was typed and fills the draft from the timeline once more. */
    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/incidents/{ref}/notices/{id}/refill")
    Mono<ResponseEntity<String>> refill(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return screens.show(
                exchange,
                "step",
                visit -> rooms.seen(visit, ref)
                        .flatMap(seen -> notices.propose(seen.of().id())
                                .zipWith(notices.require(id))
                                .flatMap(both ->
                                        notices.edit(by, id, both.getT2().version(), both.getT1()))
                                .flatMap(draft -> steps.shown(seen, draft))));
    }

    /** Asks once more, with the number, before anything reaches customers. */
    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/notices/{id}/confirm")
    Mono<ResponseEntity<String>> confirm(ServerWebExchange exchange, @PathVariable String ref, @PathVariable UUID id) {
        return screens.show(
                exchange,
                "confirm",
                visit -> rooms.seen(visit, ref)
                        .flatMap(seen -> notices.require(id).flatMap(draft -> steps.shown(seen, draft))));
    }

    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/incidents/{ref}/notices/{id}/send")
    Mono<ResponseEntity<String>> send(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id) {
        return Form.of(exchange)
                .flatMap(form -> notices.send(by, id, seenBySender(form)))
                .flatMap(sent -> screens.show(
                        exchange,
                        "step-sent",
                        visit -> rooms.seen(visit, ref)
                                .flatMap(seen -> rooms.parts(visit, ref).zipWith(steps.of(seen), (parts, step) -> {
                                    parts.putAll(step);
                                    return parts;
                                }))));
    }

    private static ReadBack seenBySender(Form form) {
        var recipients =
                form.find("expected").filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf);
        return new ReadBack(recipients, Optional.of(version(form)));
    }

    private static int version(Form form) {
        return form.find("version")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> Problem.invalid("version", "required", "Обновите страницу.", "Reload the page."));
    }
}
