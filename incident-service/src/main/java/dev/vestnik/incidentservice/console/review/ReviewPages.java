package dev.vestnik.incidentservice.console.review;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.postmortem.Draft;
import dev.vestnik.incidentservice.postmortem.Postmortem;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.ReviewStep;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The review of an incident: its editor, the words it minds while somebody types, and the steps on its way. */
@Controller
@RequestMapping("/incidents/{ref}/postmortem")
class ReviewPages {

    private final Screens screens;
    private final ReviewScreens gather;
    private final Incidents incidents;
    private final Postmortems postmortems;

    ReviewPages(Screens screens, ReviewScreens gather, Incidents incidents, Postmortems postmortems) {
        this.screens = screens;
        this.gather = gather;
        this.incidents = incidents;
        this.postmortems = postmortems;
    }

    @Needs(Permission.READ)
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> editor(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "review", visit -> gather.kept(visit, ref));
    }

    /** Its state in the room of the incident. */
    @Needs(Permission.READ)
    @GetMapping("/card")
    Mono<ResponseEntity<String>> card(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "review-card", visit -> gather.card(visit, ref));
    }

    @Needs(Permission.WRITE_REVIEWS)
    @PostMapping("/start")
    Mono<ResponseEntity<String>> start(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return caseOf(ref).flatMap(id -> postmortems.start(by, id)).map(started -> toEditor(exchange, ref));
    }

    /** Keeps what was typed, and sends it to review when that button was pressed; what is not taken stays in the fields. */
    @Needs(Permission.WRITE_REVIEWS)
    @PostMapping
    Mono<ResponseEntity<String>> save(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return Form.of(exchange).flatMap(form -> {
            var typed = ReviewForm.readFilled(form);
            return caseOf(ref)
                    .flatMap(id -> saved(by, id, form, typed))
                    .map(saved -> toEditor(exchange, ref))
                    .onErrorResume(Problem.class, refusal -> refused(exchange, ref, typed, refusal));
        });
    }

    private Mono<Postmortem> saved(Actor by, CaseId id, Form form, Draft typed) {
        return postmortems
                .require(id)
                .filter(review -> !review.draft().equals(typed))
                .flatMap(review -> postmortems.edit(by, id, version(form), typed))
                .then(Mono.defer(() -> form.text("do").equals("submit")
                        ? postmortems.take(by, id, ReviewStep.SUBMIT, Optional.empty())
                        : postmortems.require(id)));
    }

    private Mono<ResponseEntity<String>> refused(ServerWebExchange exchange, String ref, Draft typed, Problem refusal) {
        var status = switch (refusal.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND, FORBIDDEN, STALE, UNAUTHENTICATED, TOO_LARGE, TOO_MANY, UNPROCESSABLE -> throw refusal;
        };
        return screens.show(exchange, status, "review", visit -> gather.typed(visit, ref, typed, Optional.of(refusal)));
    }

    /** A row more or less; nothing is kept yet and nothing typed is lost. */
    @Needs(Permission.READ)
    @PostMapping("/rows")
    Mono<ResponseEntity<String>> rows(ServerWebExchange exchange, @PathVariable String ref) {
        return Form.of(exchange).flatMap(form -> {
            var typed = ReviewForm.withRows(ReviewForm.read(form), form.text("do"));
            return screens.show(
                    exchange,
                    "review-editor",
                    visit -> gather.typed(visit, ref, typed, Optional.empty()).map(model -> {
                        model.put("version", version(form));
                        model.put("fresh", form.text("do").replaceFirst("^add-|^remove-.*", ""));
                        return model;
                    }));
        });
    }

    /** What the words in the fields give cause to say, while they are typed. */
    @Needs(Permission.READ)
    @PostMapping("/remarks")
    Mono<ResponseEntity<String>> remarks(ServerWebExchange exchange, @PathVariable String ref) {
        return Form.of(exchange)
                .map(ReviewForm::read)
                .flatMap(typed -> screens.show(
                        exchange, "review-remarks", visit -> gather.typed(visit, ref, typed, Optional.empty())));
    }

    /** Asks once more, with the text as the world will read it. */
    @Needs(Permission.READ)
    @GetMapping(path = "/publish", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> confirm(ServerWebExchange exchange, @PathVariable String ref) {
        return screens.show(exchange, "review-publish", visit -> gather.kept(visit, ref));
    }

    @Needs(Permission.WRITE_REVIEWS)
    @PostMapping("/steps/{step}")
    Mono<ResponseEntity<String>> take(
            ServerWebExchange exchange,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable ReviewStep step) {
        return Form.of(exchange)
                .flatMap(form -> caseOf(ref)
                        .flatMap(id -> postmortems
                                .take(by, id, step, Optional.of(version(form)))
                                .map(taken -> toEditor(exchange, ref))
                                .onErrorResume(
                                        Problem.class,
                                        refusal -> postmortems
                                                .require(id)
                                                .flatMap(review -> refused(exchange, ref, review.draft(), refusal)))));
    }

    private Mono<CaseId> caseOf(String ref) {
        return incidents.require(ref).map(found -> found.id());
    }

    private static ResponseEntity<String> toEditor(ServerWebExchange exchange, String ref) {
        return Screens.goTo(exchange, "/incidents/" + ref + "/postmortem");
    }

    private static int version(Form form) {
        return form.find("version")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> Problem.invalid("version", "required", "Обновите страницу.", "Reload the page."));
    }
}
