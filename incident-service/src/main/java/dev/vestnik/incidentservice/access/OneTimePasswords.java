package dev.vestnik.incidentservice.access;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a person a password that must be changed at the first sign-in. */
@Component
class OneTimePasswords {

    private final PeopleStore people;
    private final Passwords passwords;

    OneTimePasswords(PeopleStore people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** The password, to be handed over; kept as a hash only. */
    Mono<String> give(UUID person) {
        return Mono.fromSupplier(Secrets::password)
                .flatMap(password -> passwords
                        .hash(password)
                        .flatMap(hash -> people.setPassword(person, hash, true))
                        .thenReturn(password));
    }
}
