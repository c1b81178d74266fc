package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import dev.vestnik.templates.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The review of one incident over HTTP; {@code If-Match} is the version that was read. */
@RestController
@RequestMapping("/api/v1/incidents/{ref}/postmortem")
class PostmortemController {

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final JsonMapper json;

    PostmortemController(Incidents incidents, Postmortems postmortems, JsonMapper json) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.json = json;
    }

    @Needs(Permission.READ)
    @GetMapping
    Mono<ResponseEntity<PostmortemView>> one(ServerHttpRequest http, @PathVariable String ref) {
        return caseOf(ref).flatMap(id -> answer(http, id));
    }

    /** What becomes of the actions, in their order. */
    @Needs(Permission.READ)
    @GetMapping("/actions")
    Mono<List<Action>> actions(@PathVariable String ref) {
        return caseOf(ref).flatMap(postmortems::require).map(Postmortem::actions);
    }

    /** Starts it; the incident must be resolved. */
    @Needs(Permission.WRITE_REVIEWS)
    @PostMapping
    Mono<ResponseEntity<PostmortemView>> start(
            ServerHttpRequest http, @AuthenticationPrincipal Actor by, @PathVariable String ref) {
        return caseOf(ref)
                .flatMap(id -> postmortems.start(by, id).then(Mono.defer(() -> postmortems.view(id))))
                .map(view -> ResponseEntity.created(URI.create("/api/v1/incidents/" + ref + "/postmortem"))
                        .eTag(tagOf(view))
                        .body(PostmortemView.of(view, ReaderLanguage.of(http))));
    }

    /** All that is typed takes the place of what was there. */
    @Needs(Permission.WRITE_REVIEWS)
    @PutMapping
    Mono<ResponseEntity<PostmortemView>> edit(
            ServerHttpRequest http,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @RequestHeader("If-Match") Optional<String> match,
            @RequestBody JsonNode body) {
        var typed = DraftRequest.read(body, json);
        var version = version(match).orElseThrow(PostmortemController::unmatched);
        return caseOf(ref)
                .flatMap(id -> postmortems.edit(by, id, version, typed).then(Mono.defer(() -> answer(http, id))));
    }

    @Needs(Permission.WRITE_REVIEWS)
    @PostMapping("/submit")
    Mono<ResponseEntity<PostmortemView>> submit(
            ServerHttpRequest http,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @RequestHeader("If-Match") Optional<String> match) {
        return taken(http, by, ref, ReviewStep.SUBMIT, version(match));
    }

    /** Back to its writers. */
    @Needs(Permission.WRITE_REVIEWS)
    @PostMapping("/return")
    Mono<ResponseEntity<PostmortemView>> returned(
            ServerHttpRequest http,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @RequestHeader("If-Match") Optional<String> match) {
        return taken(http, by, ref, ReviewStep.RETURN, version(match));
    }

    /** By somebody who neither wrote nor started it. */
    @Needs(Permission.APPROVE_REVIEWS)
    @PostMapping("/approve")
    Mono<ResponseEntity<PostmortemView>> approve(
            ServerHttpRequest http,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @RequestHeader("If-Match") Optional<String> match) {
        return taken(http, by, ref, ReviewStep.APPROVE, version(match));
    }

    @Needs(Permission.APPROVE_REVIEWS)
    @PostMapping("/publish")
    Mono<ResponseEntity<PostmortemView>> publish(
            ServerHttpRequest http,
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @RequestHeader("If-Match") Optional<String> match) {
        return taken(http, by, ref, ReviewStep.PUBLISH, version(match));
    }

    private Mono<ResponseEntity<PostmortemView>> taken(
            ServerHttpRequest http, Actor by, String ref, ReviewStep step, Optional<Integer> seen) {
        return caseOf(ref).flatMap(id -> postmortems.take(by, id, step, seen).then(Mono.defer(() -> answer(http, id))));
    }

    private Mono<CaseId> caseOf(String ref) {
        return incidents.require(ref).map(found -> found.id());
    }

    private Mono<ResponseEntity<PostmortemView>> answer(ServerHttpRequest http, CaseId id) {
        Language reader = ReaderLanguage.of(http);
        return postmortems
                .view(id)
                .map(view -> ResponseEntity.ok().eTag(tagOf(view)).body(PostmortemView.of(view, reader)));
    }

    private static String tagOf(ReviewView view) {
        return "\"" + view.review().version() + "\"";
    }

    private static Optional<Integer> version(Optional<String> match) {
        return match.map(tag -> tag.replaceAll("^W/|\"", "").strip()).map(tag -> {
            if (!tag.matches("\\d{1,9}")) {
                throw unmatched();
            }
            return Integer.valueOf(tag);
        });
    }

    private static Problem unmatched() {
        return Problem.invalid(
                "If-Match",
                "required",
                "Назовите в If-Match версию, которую вы читали.",
                "Name in If-Match the version that you read.");
    }
}
