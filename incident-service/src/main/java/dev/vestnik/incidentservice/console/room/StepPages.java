package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.notice.ReadBack;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
    private final DraftEdits edits;

    StepPages(Screens screens, Rooms rooms, Steps steps, Notices notices, DraftEdits edits) {
        this.edits = edits;
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

    /** The letters, drawn anew from what is typed; where somebody else typed meanwhile, both texts side by side. */
    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/incidents/{ref}/step/{kind}")
    Mono<ResponseEntity<String>> edit(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String kind) {
        return typed(exchange, ref)
                .flatMap(typed -> edits.of(by, typed.seen(), named(kind), typed.form())
                        .flatMap(edit -> answer(exchange, typed.seen(), edit, false)));
    }

    /** Forgets what was typed and fills the draft from the timeline once more. */
    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/incidents/{ref}/step/{kind}/refill")
    Mono<ResponseEntity<String>> refill(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String kind) {
        return screens.show(
                exchange,
                "step",
                visit -> rooms.seen(visit, ref)
                        .flatMap(seen -> notices.refill(by, seen.of().id(), named(kind))
                                .flatMap(draft -> steps.shown(seen, draft))));
    }

    /** Keeps what is typed and asks once more, with the number, before anything reaches customers. */
    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/incidents/{ref}/step/{kind}/confirm")
    Mono<ResponseEntity<String>> confirm(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String kind) {
        return typed(exchange, ref)
                .flatMap(typed -> edits.kept(by, typed.seen(), named(kind), typed.form())
                        .flatMap(edit -> answer(exchange, typed.seen(), edit, true)));
    }

    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/incidents/{ref}/step/{kind}/send")
    Mono<ResponseEntity<String>> send(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange)
                .flatMap(form -> notices.send(by, id(form), seenBySender(form)))
                .flatMap(sent -> screens.show(
                        exchange,
                        "step-sent",
                        visit -> rooms.seen(visit, ref)
                                .flatMap(seen -> rooms.parts(visit, ref).zipWith(steps.of(seen), (parts, step) -> {
                                    parts.putAll(step);
                                    return parts;
                                }))));
    }

    /** What was typed, and the incident it was typed about. */
    private record Typed(Form form, Seen seen) {}

    private Mono<Typed> typed(ServerWebExchange exchange, String ref) {
        return screens.visit(exchange)
                .flatMap(visit -> rooms.seen(visit, ref))
                .zipWith(Form.of(exchange), (seen, form) -> new Typed(form, seen));
    }

    private Mono<ResponseEntity<String>> answer(
            ServerWebExchange exchange, Seen seen, DraftEdits.Edit edit, boolean asks) {
        return switch (edit) {
            case DraftEdits.Kept(var draft) ->
                screens.show(
                        exchange,
                        "letters",
                        visit -> steps.shown(seen, draft)
                                .doOnNext(view -> view.putAll(Map.of("sure", asks, "redrawn", true))));
            case Clash clash ->
                screens.show(exchange, HttpStatus.CONFLICT, "clash", visit -> Mono.just(clash.view(seen)));
        };
    }

    private static NoticeKind named(String kind) {
        return NoticeKind.named(kind)
                .orElseThrow(() -> Problem.notFound("Такого письма нет.", "There is no such letter."));
    }

    private static ReadBack seenBySender(Form form) {
        return new ReadBack(
                number(form, "expected").map(Integer::longValue),
                number(form, "version"),
                number(form, "beside.version"));
    }

    private static Optional<Integer> number(Form form, String field) {
        return form.find(field).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    private static UUID id(Form form) {
        return form.id("id")
                .orElseThrow(() -> Problem.invalid("id", "required", "Обновите страницу.", "Reload the page."));
    }
}
