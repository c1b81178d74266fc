package dev.vestnik.incidentservice.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells whoever asks who they are here and what they may do. */
@RestController
class MeApi {

    /** The one who asks; a token has neither login nor name. */
    record Me(Actor.Kind kind, String id, Role role, Set<Permission> permissions, Optional<Person> person) {

        static Me of(Actor actor, Optional<Person> person) {
            return new Me(actor.kind(), actor.id(), actor.role(), actor.permissions(), person);
        }
    }

    private final People people;

    MeApi(People people) {
        this.people = people;
    }

    @Needs({})
    @GetMapping("/api/v1/me")
    Mono<Me> me(@AuthenticationPrincipal Actor by) {
        return people.find(by)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(person -> Me.of(by, person));
    }
}
