package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.Problem;

/**
 * Who acts. The principal of every request and the first argument of every door that changes something.
 *
 * @param kind a person who signed in, an API token, or Vestnik itself
 * @param id the id of the person or token; never a name, for it is written into timeline and audit
 * @param role what they are here for
 */
public record Actor(Kind kind, String id, Role role) {

    /** Person, token or engine. */
    public enum Kind {
        PERSON,
        TOKEN,
        ENGINE
    }

    /** Vestnik itself: a follower or the clock acting on a recorded cause. */
    public static Actor engine(String part) {
        return new Actor(Kind.ENGINE, part, Role.ENGINE);
    }

    /** Passes when the role allows it; otherwise a FORBIDDEN problem that names the role and the permission. */
    public Actor require(Permission permission) {
        if (!role.may(permission)) {
            throw Problem.forbidden(
                    "Роли %s это не разрешено (%s).".formatted(role, permission),
                    "Role %s may not do this (%s).".formatted(role, permission));
        }
        return this;
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
