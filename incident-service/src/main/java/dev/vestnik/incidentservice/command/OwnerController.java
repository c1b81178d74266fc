package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Incidents;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Owners of components over HTTP: as such, and in an incident, where they accept or name the next one. */
@RestController
@RequestMapping("/api/v1")
class OwnerController {

    private final Incidents incidents;
    private final Components components;
    private final ComponentOwners owners;

    OwnerController(Incidents incidents, Components components, ComponentOwners owners) {
        this.incidents = incidents;
        this.components = components;
        this.owners = owners;
    }

    /** A person by id, or a team or role by name. */
    record OwnerRequest(@Nullable UUID owner, @Nullable String team) {

        Owner required(String field) {
            return Owner.of(field, owner, team);
        }

        Optional<Owner> given() {
            return owner == null && (team == null || team.isBlank())
                    ? Optional.empty()
                    : Optional.of(required("owner"));
        }
    }

    /** "Not ours": {@code next} or {@code nextTeam} names who is asked instead. */
    record DeclineRequest(
            @Nullable UUID next,
            @Nullable String nextTeam,
            @Nullable String why) {}

    record OwnerView(
            String component,
            @Nullable UUID owner,
            String team,
            CaseOwner.State state,
            Instant askedAt,
            Optional<Instant> answeredAt,
            String why) {

        static OwnerView of(CaseOwner one, Map<ComponentId, Component> components) {
            var component = components.get(one.component());
            return new OwnerView(
                    component == null ? one.component().value().toString() : component.code(),
                    one.owner().person().orElse(null),
                    one.owner().name(),
                    one.state(),
                    one.askedAt(),
                    one.answeredAt(),
                    one.why());
        }
    }

    record FirstView(String component, @Nullable UUID owner, String team) {}

    /** Whoever is asked first when a component breaks; those without one are left out. */
    @Needs(Permission.READ)
    @GetMapping("/component-owners")
    Flux<FirstView> first() {
        return owners.first()
                .flatMapMany(first -> components
                        .all()
                        .filter(component -> first.containsKey(component.id()))
                        .map(component -> view(component, Objects.requireNonNull(first.get(component.id())))));
    }

    private static FirstView view(Component component, Owner owner) {
        return new FirstView(component.code(), owner.person().orElse(null), owner.name());
    }

    /** Says who is asked first; nobody when neither a person nor a team is named. */
    @Needs(Permission.EDIT_DUTY)
    @PutMapping("/components/{code}/owner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> setFirst(
            @AuthenticationPrincipal Actor by, @PathVariable String code, @RequestBody OwnerRequest request) {
        return components.require(code).flatMap(component -> owners.setFirst(by, component.id(), request.given()));
    }

    @Needs(Permission.READ)
    @GetMapping("/incidents/{ref}/owners")
    Mono<List<OwnerView>> all(@PathVariable String ref) {
        return incidents.require(ref).flatMap(owners::of).flatMap(this::view);
    }

    /** Asks somebody, also in another team. */
    @Needs(Permission.APPEND)
    @PutMapping("/incidents/{ref}/owners/{code}")
    Mono<List<OwnerView>> ask(
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code,
            @RequestBody OwnerRequest request) {
        var owner = request.required("owner");
        return Mono.zip(incidents.require(ref), components.require(code))
                .flatMap(found -> owners.ask(by, found.getT1(), found.getT2(), owner))
                .flatMap(this::view);
    }

    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/owners/{code}/accept")
    Mono<List<OwnerView>> accept(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @PathVariable String code) {
        return Mono.zip(incidents.require(ref), components.require(code))
                .flatMap(found -> owners.accept(by, found.getT1(), found.getT2()))
                .flatMap(this::view);
    }

    @Needs(Permission.APPEND)
    @PostMapping("/incidents/{ref}/owners/{code}/decline")
    Mono<List<OwnerView>> decline(
            @AuthenticationPrincipal Actor by,
            @PathVariable String ref,
            @PathVariable String code,
            @RequestBody DeclineRequest request) {
        var next = Owner.of("next", request.next(), request.nextTeam());
        var why = Objects.requireNonNullElse(request.why(), "").strip();
        return Mono.zip(incidents.require(ref), components.require(code))
                .flatMap(found -> owners.decline(by, found.getT1(), found.getT2(), next, why))
                .flatMap(this::view);
    }

    private Mono<List<OwnerView>> view(List<CaseOwner> all) {
        return components
                .byId()
                .map(known -> all.stream().map(one -> OwnerView.of(one, known)).toList());
    }
}
