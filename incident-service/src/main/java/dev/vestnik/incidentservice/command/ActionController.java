package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is being done about an incident now, over HTTP. */
@RestController
@RequestMapping("/api/v1/incidents/{ref}/actions")
class ActionController {

    private final Incidents incidents;
    private final CurrentActions actions;

    ActionController(Incidents incidents, CurrentActions actions) {
        this.incidents = incidents;
        this.actions = actions;
    }

    /** {@code owner} is the id of a person, {@code team} the name of a team or role; one of them is needed. */
    record StartRequest(
            @Nullable String words,
            @Nullable UUID owner,
            @Nullable String team,
            @Nullable Instant checkBack) {}

    record AskedRequest(
            @Nullable Instant checkBack, @Nullable String heard) {}

    record EndRequest(@Nullable String heard) {}

    /** An action, and whether nobody asked in time. */
    record ActionView(
            UUID id,
            String words,
            @Nullable UUID owner,
            String team,
            Instant startedAt,
            Instant checkBack,
            CurrentAction.State state,
            Optional<Instant> endedAt,
            boolean late) {

        static ActionView of(CurrentAction action, Instant now) {
            return new ActionView(
                    action.id(),
                    action.words(),
                    action.owner().person().orElse(null),
                    action.owner().name(),
                    action.startedAt(),
                    action.checkAt(),
                    action.state(),
                    action.endedAt(),
                    action.isLate(now));
        }
    }

    @Needs(Permission.READ)
    @GetMapping
    Mono<List<ActionView>> all(@PathVariable String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> actions.of(of).map(action -> view(of, action)).collectList());
    }

    @Needs(Permission.APPEND)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ActionView> start(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody StartRequest request) {
        var draft = new ActionDraft(request.words(), request.owner(), request.team(), request.checkBack());
        return incidents.require(ref).flatMap(of -> actions.start(by, of, draft).map(action -> view(of, action)));
    }

    /** Somebody asked; the next time to ask is said. */
    @Needs(Permission.APPEND)
    @PostMapping("/{id}/asked")
    Mono<ActionView> asked(
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id,
            @RequestBody AskedRequest request) {
        var heard = Objects.requireNonNullElse(request.heard(), "").strip();
        return incidents
                .require(ref)
                .flatMap(of ->
                        actions.asked(by, of, id, request.checkBack(), heard).map(action -> view(of, action)));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/{id}/done")
    Mono<ActionView> done(
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id,
            @RequestBody EndRequest request) {
        return ended(by, ref, id, true, request);
    }

    @Needs(Permission.APPEND)
    @PostMapping("/{id}/failed")
    Mono<ActionView> failed(
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id,
            @RequestBody EndRequest request) {
        return ended(by, ref, id, false, request);
    }

    private Mono<ActionView> ended(Actor by, String ref, UUID id, boolean worked, EndRequest request) {
        var heard = Objects.requireNonNullElse(request.heard(), "").strip();
        return incidents
                .require(ref)
                .flatMap(of -> actions.end(by, of, id, worked, heard).map(action -> view(of, action)));
    }

    private ActionView view(Case of, CurrentAction action) {
        return ActionView.of(action, incidents.now(of));
    }
}
