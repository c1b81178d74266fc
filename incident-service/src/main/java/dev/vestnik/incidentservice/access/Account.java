package dev.vestnik.incidentservice.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A person as whoever administers sees them.
 *
 * @param elsewhere whether an identity provider vouches for them; their role is then refreshed at each sign-in
 * @param locked whether wrong passwords keep them out just now
 * @param mustChangePassword whether their password is a one-time one
 */
public record Account(
        Person person,
        Optional<Instant> lastSignedInAt,
        boolean elsewhere,
        boolean locked,
        boolean mustChangePassword) {}
