package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** Roles of an incident and their hand-overs over HTTP. People take roles; a program may propose a hand-over. */
@RestController
@RequestMapping("/api/v1/incidents/{ref}")
class CommandController {

    private final Incidents incidents;
    private final Roles roles;
    private final HandOvers handOvers;
    private final HandOverCards cards;
    private final People people;

    CommandController(Incidents incidents, Roles roles, HandOvers handOvers, HandOverCards cards, People people) {
        this.incidents = incidents;
        this.roles = roles;
        this.handOvers = handOvers;
        this.cards = cards;
        this.people = people;
    }

    /** Who holds a role; {@code isLong} when it is time to hand over. */
    record HolderView(DutyRole role, UUID person, String name, Instant since, boolean isLong) {}

    record OfferRequest(
            @Nullable String role,
            @Nullable UUID to,
            @Nullable String next) {

        UUID receiver() {
            if (to == null) {
                throw Problem.invalid("to", "required", "Кому передать?", "To whom?");
            }
            return to;
        }
    }

    record DeclineRequest(@Nullable String why) {}

    /** A hand-over with what the receiver must know now, or with what they confirmed; no card when it ended in another way. */
    record HandOverView(HandOver handOver, Optional<HandOverCard> card) {}

    @Needs(Permission.READ)
    @GetMapping("/roles")
    Mono<List<HolderView>> holders(@PathVariable String ref) {
        return incidents.require(ref).flatMap(this::view);
    }

    @Needs(Permission.APPEND)
    @PostMapping("/roles/{role}/take")
    Mono<List<HolderView>> take(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @PathVariable String role) {
        var known = DutyRole.required("role", role);
        return incidents.require(ref).flatMap(of -> roles.take(by, of, known).then(Mono.defer(() -> view(of))));
    }

    /** Gives it back without a successor; never that of the incident manager. */
    @Needs(Permission.APPEND)
    @PostMapping("/roles/{role}/lay-down")
    Mono<List<HolderView>> layDown(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @PathVariable String role) {
        var known = DutyRole.required("role", role);
        return incidents.require(ref).flatMap(of -> roles.layDown(by, of, known).then(Mono.defer(() -> view(of))));
    }

    private Mono<List<HolderView>> view(Case of) {
        return Mono.zip(
                roles.holders(of),
                people.names(),
                (holders, names) -> holders.byRole().values().stream()
                        .map(holding -> view(holding, names, incidents.now(of)))
                        .toList());
    }

    private static HolderView view(Holding holding, Map<String, String> names, Instant now) {
        return new HolderView(
                holding.role(),
                holding.person(),
                names.getOrDefault(holding.person().toString(), ""),
                holding.since(),
                holding.isLong(now));
    }

    @Needs(Permission.READ)
    @GetMapping("/hand-overs")
    Mono<List<HandOver>> all(@PathVariable String ref) {
        return incidents.require(ref).flatMap(of -> handOvers.of(of).collectList());
    }

    @Needs(Permission.READ)
    @GetMapping("/hand-overs/{id}")
    Mono<HandOverView> one(@PathVariable String ref, @PathVariable UUID id) {
        return incidents
                .require(ref)
                .flatMap(of -> handOvers
                        .require(of, id)
                        .flatMap(offer ->
                                cards.of(of, offer).singleOptional().map(card -> new HandOverView(offer, card))));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<HandOver> offer(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody OfferRequest request) {
        var role = DutyRole.required("role", Objects.requireNonNullElse(request.role(), ""));
        var next = Objects.requireNonNullElse(request.next(), "").strip();
        return incidents.require(ref).flatMap(of -> handOvers.offer(by, of, role, request.receiver(), next));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs/{id}/confirm")
    Mono<HandOver> confirm(@AuthenticationPrincipal Actor by, @PathVariable String ref, @PathVariable UUID id) {
        return incidents.require(ref).flatMap(of -> handOvers.confirm(by, of, id));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs/{id}/decline")
    Mono<HandOver> decline(
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable UUID id,
            @RequestBody DeclineRequest request) {
        var why = Objects.requireNonNullElse(request.why(), "").strip();
        return incidents.require(ref).flatMap(of -> handOvers.decline(by, of, id, why));
    }

    @Needs(Permission.APPEND)
    @PostMapping("/hand-overs/{id}/withdraw")
    Mono<HandOver> withdraw(@AuthenticationPrincipal Actor by, @PathVariable String ref, @PathVariable UUID id) {
        return incidents.require(ref).flatMap(of -> handOvers.withdraw(by, of, id));
    }
}
