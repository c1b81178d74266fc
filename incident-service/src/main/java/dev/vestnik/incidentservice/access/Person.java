package dev.vestnik.incidentservice.access;

import dev.vestnik.templates.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody who works with Vestnik: one login, one role, one language. */
public record Person(
        UUID id,
        String login,
        String name,
        Role role,
        Language language,
        Instant createdAt,
        Optional<Instant> disabledAt) {

    /** This person as the one who acts. */
    public Actor actor() {
        return new Actor(Actor.Kind.PERSON, id.toString(), role);
    }
}
